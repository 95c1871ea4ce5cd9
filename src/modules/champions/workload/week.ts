import { dayPlus } from '../../../shared/day.ts'
import { nearShare } from '../limits.ts'

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

/** Minutes as hours with at most two decimals. */
export function hoursOf(minutes: number): number {
  return Math.round((minutes / 60) * 100) / 100
}
