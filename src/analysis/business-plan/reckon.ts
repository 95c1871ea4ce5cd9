import { lineIn, quotient, type PlanLine } from './line.ts'
import { shareIn, type Secured } from './secured.ts'

/** A plan: people served in each of its one to ten years, its lines, what an hour of volunteers would cost, and what is secured. */
export type Plan = {
  people: readonly number[]
  lines: readonly PlanLine[]
  /** Minor units for an hour; null where nobody names a price. */
  hourRateMinor: number | null
  secured: readonly Secured[]
}

/** One year of a plan; all money in minor units. Gaps below zero are money over. */
export type PlanYear = {
  year: number
  people: number
  costMinor: number
  incomeMinor: number
  /** Costs less income, of this year and of all years so far. */
  gapMinor: number
  gapSoFarMinor: number
  /** What funders secured for this year, and what is left of the gap so far. */
  securedMinor: number
  leftSoFarMinor: number
  /** Null where nobody is served. */
  perHeadMinor: number | null
  /** Minutes that volunteers give; what they would cost; cost per head with them. */
  minutes: number
  timeMinor: number | null
  perHeadWithTimeMinor: number | null
}

/** The year from which income covers costs in every year that is left; 'empty' without any money, 'never' within the plan. */
export type BreakEven = number | 'empty' | 'never'

export type PlanResult = {
  years: PlanYear[]
  breakEven: BreakEven
  /** Over the whole plan: costs for each person and year served; null where nobody is. */
  perHeadMinor: number | null
}

/** How the plan is reckoned otherwise, in percent of what was planned. */
export type Changed = { peoplePercent?: number; percentOf?: (line: PlanLine) => number }

/** What a plan comes to, year by year. Shapes as above; exact to one minor unit for each line and year. */
export function reckon(
  { people, lines, hourRateMinor, secured }: Plan,
  { peoplePercent = 100, percentOf = () => 100 }: Changed = {},
): PlanResult {
  let gapSoFarMinor = 0
  let leftSoFarMinor = 0
  const years = people.map((count, place): PlanYear => {
    const year = place + 1
    const sum = (what: PlanLine['what']) =>
      lines
        .filter((line) => line.what === what)
        .map((line) => lineIn(line, year, count, { amountPercent: percentOf(line), peoplePercent }))
        .reduce((all, one) => all + one, 0)
    const [costMinor, incomeMinor, minutes] = [sum('cost'), sum('income'), sum('volunteer')]
    const securedMinor = secured.reduce((all, one) => all + shareIn(one, year), 0)
    const gapMinor = costMinor - incomeMinor
    gapSoFarMinor += gapMinor
    leftSoFarMinor += gapMinor - securedMinor
    const timeMinor =
      hourRateMinor === null ? null : quotient(BigInt(minutes) * BigInt(hourRateMinor), 60n)
    const perHead = (minor: number) => headOf(minor, count, peoplePercent)
    return {
      year,
      people: count,
      costMinor,
      incomeMinor,
      gapMinor,
      gapSoFarMinor,
      securedMinor,
      leftSoFarMinor,
      perHeadMinor: perHead(costMinor),
      minutes,
      timeMinor,
      perHeadWithTimeMinor: timeMinor === null ? null : perHead(costMinor + timeMinor),
    }
  })
  const all = (pick: (one: PlanYear) => number) => years.reduce((sum, one) => sum + pick(one), 0)
  return {
    years,
    breakEven: breakEvenOf(years),
    perHeadMinor: headOf(
      all((one) => one.costMinor),
      all((one) => one.people),
      peoplePercent,
    ),
  }
}

/** The money that must still be found to get through the first years: the largest hole up to the last of them, never below zero. */
export function missingBy({ years }: Pick<PlanResult, 'years'>, lastYear: number): number {
  return Math.max(0, ...years.slice(0, lastYear).map(({ leftSoFarMinor }) => leftSoFarMinor))
}

function headOf(minor: number, people: number, peoplePercent: number): number | null {
  const heads = BigInt(people) * BigInt(peoplePercent)
  return heads === 0n ? null : quotient(BigInt(minor) * 100n, heads)
}

function breakEvenOf(years: readonly PlanYear[]): BreakEven {
  if (years.every(({ costMinor, incomeMinor }) => costMinor === 0 && incomeMinor === 0))
    return 'empty'
  const lastShort = years.findLast(({ gapMinor }) => gapMinor > 0)?.year ?? 0
  return lastShort === years.length ? 'never' : lastShort + 1
}
