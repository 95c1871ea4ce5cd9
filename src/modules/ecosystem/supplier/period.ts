const quarter = /^[12]\d{3}-Q[1-4]$/
const month = /^[12]\d{3}-(?:0[1-9]|1[0-2])$/

/** A period as it is kept, from what people type: 2026-q1, 2026 Q1 and 2026-03 are understood. */
export function periodOf(typed: string): string | null {
  const plain = typed.trim().toUpperCase().replace(/\s+/g, '-')
  const joined = plain.replace(/^(\d{4})(Q[1-4])$/, '$1-$2')
  return quarter.test(joined) || month.test(joined) ? joined : null
}

/** The quarter that a period lies in. */
export function quarterOf(period: string): string {
  if (quarter.test(period)) return period
  const [year, number] = period.split('-') as [string, string]
  return `${year}-Q${Math.ceil(Number(number) / 3)}`
}

/** Whether one of two periods is a month of the other: what was spent in it would count twice. */
export function overlap(one: string, other: string): boolean {
  return one !== other && (one === quarterOf(other) || other === quarterOf(one))
}

/** All quarters from the first to the last, also those in which nothing was spent. */
export function quartersBetween(first: string, last: string): string[] {
  const all: string[] = []
  let [year, number] = first.split('-Q').map(Number) as [number, number]
  while (`${year}-Q${number}` <= last) {
    all.push(`${year}-Q${number}`)
    if (number === 4) [year, number] = [year + 1, 1]
    else number += 1
  }
  return all
}
