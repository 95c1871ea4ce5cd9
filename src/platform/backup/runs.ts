import { and, desc, eq, isNotNull, isNull, lt, or } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { backupRun } from './schema.ts'

export type BackupRun = typeof backupRun.$inferSelect

/** How it stands with the backups that are made by themselves. */
export type BackupState = {
  lastGood: { startedAt: Date; finishedAt: Date; byteCount: number } | null
  /** What went wrong the last time, if that was after the last good one. */
  failing: { at: Date; problem: string } | null
}

/** The last good backup, and whether one has failed since. */
export async function lookBackups(db: Db): Promise<BackupState> {
  const newest = db.select().from(backupRun).orderBy(desc(backupRun.startedAt)).limit(1)
  const [last] = await newest
  const [good] = await db
    .select()
    .from(backupRun)
    .where(isNull(backupRun.problem))
    .orderBy(desc(backupRun.startedAt))
    .limit(1)
  return {
    lastGood: good ? { ...good, byteCount: good.byteCount! } : null,
    failing: last?.problem ? { at: last.startedAt, problem: last.problem } : null,
  }
}

/** Every good backup whose file may still be there. */
export function listKept(db: Db): Promise<BackupRun[]> {
  return db
    .select()
    .from(backupRun)
    .where(and(isNull(backupRun.problem), isNull(backupRun.removedAt)))
}

/** Writes down what came of one. */
export async function noteRun(db: Db, run: BackupRun): Promise<void> {
  await db.insert(backupRun).values(run)
}

/** Writes down that a file is gone. */
export async function noteRemoved(db: Db, { id }: BackupRun, now: Date): Promise<void> {
  await db.update(backupRun).set({ removedAt: now }).where(eq(backupRun.id, id))
}

/** Forgets what was written down about files that are long gone and tries that failed long ago. */
export async function forgetRuns(db: Db, before: Date): Promise<void> {
  await db
    .delete(backupRun)
    .where(
      and(
        lt(backupRun.startedAt, before),
        or(isNotNull(backupRun.removedAt), isNotNull(backupRun.problem)),
      ),
    )
}
