/**
 * One line of a plan. `amount` is minor units of money, or minutes of volunteers' time: an integer, never below zero.
 * It comes once, every year, or every year for each person served.
 */
export type PlanLine = {
  what: 'cost' | 'income' | 'volunteer'
  /** Of a cost. */
  kind: 'staff' | 'travel' | 'premises' | 'equipment' | 'other' | null
  amount: number
  each: 'once' | 'year' | 'person'
  /** Years of the plan, from 1; null: to its last year. What comes once comes in the first of them. */
  fromYear: number
  toYear: number | null
  /** Growth from one year to the next in thousandths: 25 is 2.5 %. */
  growthPermille: number
}

/** How large a plan may be, so that every sum of it stays a safe integer: minor units and minutes are of one line in one year. */
export const limits = {
  years: 10,
  lines: 100,
  people: 1_000_000,
  minor: 1e12,
  minutes: 1e8,
  hourRateMinor: 1e6,
  growthPermille: 500,
  changePercent: 90,
} as const

/** How a line is reckoned otherwise, in percent of what was planned. */
export type Otherwise = { amountPercent?: number; peoplePercent?: number }

/** What a line comes to in one year of the plan, in its own unit; halves are rounded up. */
export function lineIn(
  line: PlanLine,
  year: number,
  people: number,
  { amountPercent = 100, peoplePercent = 100 }: Otherwise = {},
): number {
  const { amount, each, fromYear, toYear, growthPermille } = line
  const last = each === 'once' ? fromYear : (toYear ?? year)
  if (year < fromYear || year > last) return 0
  const grown = BigInt(each === 'once' ? 0 : year - fromYear)
  const top = BigInt(amount) * BigInt(1000 + growthPermille) ** grown * BigInt(amountPercent)
  const under = 1000n ** grown * 100n
  return each === 'person'
    ? quotient(top * BigInt(people) * BigInt(peoplePercent), under * 100n)
    : quotient(top, under)
}

/** The nearest integer to top / under; halves up. Neither is below zero. */
export function quotient(top: bigint, under: bigint): number {
  return Number((2n * top + under) / (2n * under))
}

/** Whether no line is larger in any year than a plan may hold. */
export function fits(lines: readonly PlanLine[], people: readonly number[]): boolean {
  return lines.every((line) => {
    const most = line.what === 'volunteer' ? limits.minutes : limits.minor
    return people.every((count, place) => lineIn(line, place + 1, count) <= most)
  })
}
