/** Money that somebody promised for some years of the plan, in minor units, from the first to the last of them. */
export type Secured = { amountMinor: number; fromYear: number; toYear: number }

/** The part of it that belongs to one year: spread evenly, what cannot be split in the earliest years. The parts sum to the whole. */
export function shareIn({ amountMinor, fromYear, toYear }: Secured, year: number): number {
  if (year < fromYear || year > toYear) return 0
  const years = toYear - fromYear + 1
  const rest = amountMinor % years
  return (amountMinor - rest) / years + (year - fromYear < rest ? 1 : 0)
}
