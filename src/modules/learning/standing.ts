import { dayPlus } from '../../shared/day.ts'
import type { CompletionRow } from './schema.ts'

/** So many days before a completion lapses, its owner is told, and may do the path again. */
export const renewalDays = 60

/** How a completion stands on a day: it counts while it is valid or ends soon. */
export type Standing = 'valid' | 'ends-soon' | 'lapsed' | 'withdrawn'
type Dated = Pick<CompletionRow, 'withdrawnAt' | 'validUntil'>

/** How a completion stands today. */
export function standingOf({ withdrawnAt, validUntil }: Dated, today: string): Standing {
  if (withdrawnAt) return 'withdrawn'
  if (validUntil === null) return 'valid'
  if (validUntil < today) return 'lapsed'
  return validUntil <= dayPlus(today, renewalDays) ? 'ends-soon' : 'valid'
}

/** Whether a path may be done again: the completion ends soon, has lapsed or was taken back. */
export function isDue(completion: Dated, today: string): boolean {
  return standingOf(completion, today) !== 'valid'
}

/** The last day on which a path completed on this day counts; the end of the month where the month is shorter. */
export function validUntil(completedOn: string, months: number | undefined): string | null {
  if (months === undefined) return null
  const [year, month, day] = completedOn.split('-').map(Number) as [number, number, number]
  const last = new Date(Date.UTC(year, month + months, 0))
  const lastDay = Math.min(day, last.getUTCDate())
  return new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), lastDay))
    .toISOString()
    .slice(0, 10)
}
