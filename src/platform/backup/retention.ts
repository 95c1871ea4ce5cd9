import type { BackupKeep, BackupPeriod } from '../config.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs
/** The queue looks every hour and not to the second: a backup may be this much early, so that its hour does not wander. */
const earlyMs = 10 * 60_000

const periodMs = { hour: hourMs, day: dayMs, week: 7 * dayMs }

/** Whether the time for a backup has come, by when the last good one was begun. */
export function isBackupDue(every: BackupPeriod, last: Date | null, now: Date): boolean {
  if (every === 'never') return false
  return !last || now.getTime() - last.getTime() >= periodMs[every] - earlyMs
}

/** Whether the last good one is older than it should be by more than one whole period. */
export function isBackupOverdue(every: BackupPeriod, last: Date, now: Date): boolean {
  if (every === 'never') return false
  return now.getTime() - last.getTime() > 2 * periodMs[every]
}

/**
 * Which of these backups stay: the newest, all of the day before it, and the last of each of so many days, weeks and
 * months that have one. By UTC; weeks begin on Monday.
 */
export function backupsToKeep<T extends { startedAt: Date }>(
  backups: readonly T[],
  keep: BackupKeep,
): Set<T> {
  const newestFirst = backups.toSorted((a, b) => b.startedAt.getTime() - a.startedAt.getTime())
  const newest = newestFirst[0]
  if (!newest) return new Set()
  const since = newest.startedAt.getTime() - dayMs
  return new Set([
    ...newestFirst.filter(({ startedAt }) => startedAt.getTime() > since),
    ...lastOfEach(newestFirst, dayOf, keep.days),
    ...lastOfEach(newestFirst, mondayOf, keep.weeks),
    ...lastOfEach(newestFirst, monthOf, keep.months),
  ])
}

function lastOfEach<T extends { startedAt: Date }>(
  newestFirst: readonly T[],
  periodOf: (at: Date) => string,
  count: number,
): T[] {
  const found = new Map<string, T>()
  for (const one of newestFirst) {
    const period = periodOf(one.startedAt)
    if (!found.has(period)) found.set(period, one)
  }
  return [...found.values()].slice(0, count)
}

const dayOf = (at: Date): string => at.toISOString().slice(0, 10)
const monthOf = (at: Date): string => at.toISOString().slice(0, 7)
const mondayOf = (at: Date): string =>
  dayOf(new Date(at.getTime() - ((at.getUTCDay() + 6) % 7) * dayMs))
