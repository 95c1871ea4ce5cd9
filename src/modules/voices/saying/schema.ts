import { boolean, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Id, LabId } from '../../../shared/id.ts'
import type { Answers } from './input.ts'

/** What somebody has begun to say and not sent; of one person, or of one browser. */
export const sayingDraft = pgTable(
  'saying_draft',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<Id<'saying-draft'>>().notNull(),
    initiativeId: uuid('initiative_id').notNull(),
    ownerHash: text('owner_hash').notNull(),
    answers: jsonb().$type<Answers>().notNull(),
    /** Many begin from this network: a person looks first. */
    crowded: boolean().notNull().default(false),
    changedAt: timestamp('changed_at', { withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)
export type DraftRow = typeof sayingDraft.$inferSelect
