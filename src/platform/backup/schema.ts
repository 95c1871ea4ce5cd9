import { bigint, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

/** One backup that was made by itself, or the try: either it has bytes, or it had a problem. */
export const backupRun = pgTable('backup_run', {
  id: uuid().primaryKey(),
  startedAt: timestamp('started_at', { withTimezone: true }).notNull(),
  finishedAt: timestamp('finished_at', { withTimezone: true }).notNull(),
  fileName: text('file_name').notNull(),
  byteCount: bigint('byte_count', { mode: 'number' }),
  problem: text(),
  removedAt: timestamp('removed_at', { withTimezone: true }),
})
