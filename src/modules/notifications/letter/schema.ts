import { pgTable, primaryKey, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Id, LabId } from '../../../shared/id.ts'

/** Letters that are printed together and posted together. */
export const letterBatch = pgTable(
  'letter_batch',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<Id<'letter-batch'>>().notNull(),
    madeAt: timestamp('made_at', { withTimezone: true }).notNull(),
    madeBy: uuid('made_by').$type<Id<'participant'>>(),
    postedAt: timestamp('posted_at', { withTimezone: true }),
    postedBy: uuid('posted_by').$type<Id<'participant'>>(),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)
export type LetterBatch = typeof letterBatch.$inferSelect
