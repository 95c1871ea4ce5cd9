import { dayPlus } from '../../../shared/day.ts'
import { nearShare } from '../limits.ts'
import { isInForce } from '../mandate/queries.ts'
import type { WeekAhead } from './ahead.ts'

/** The Monday of the week a day lies in. */
export function weekBegin(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return dayPlus(day, -((weekday + 6) % 7))
}

/** What was done in a week, against what it may hold. */
export type Load = { minutes: number; cap: number }

/** How full a week is, as a step. */
export function stepOf({ minutes, cap }: Load): 'free' | 'near' | 'over' {
  if (minutes > cap) return 'over'
  return minutes >= cap * nearShare ? 'near' : 'free'
}

/** What is said of a week: how full it is by what was noted, or, with `coming`, by what is planned besides. */
export type Fullness = { step: 'near' | 'over'; coming: boolean }

/** Whether a week is close to too much, or more; null where it is not. Planned work counts before it is done. */
export function fullnessOf({ minutes, planned }: WeekAhead, cap: number): Fullness | null {
  const done = stepOf({ minutes, cap })
  const all = stepOf({ minutes: minutes + planned, cap })
  if (all === 'free') return null
  return { step: all, coming: all !== done }
}

/** Minutes as hours with at most two decimals. */
export function hoursOf(minutes: number): number {
  return Math.round((minutes / 60) * 100) / 100
}

type Agreed = Parameters<typeof isInForce>[0] & { releasedMinutes: number }

/** Minutes a week that an employer has to give: as the role card in force says or, without one, all of the cap. The gate asks the same. */
export function dueRelease(
  { capMinutes }: { capMinutes: number },
  mandates: readonly Agreed[],
  today: string,
): number {
  const inForce = mandates.filter((one) => isInForce(one, today))
  const newest = inForce.toSorted((a, b) => (a.startsOn < b.startsOn ? 1 : -1))[0]
  return newest?.releasedMinutes ?? capMinutes
}
