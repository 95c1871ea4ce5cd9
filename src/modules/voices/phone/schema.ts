import { jsonb, pgTable, primaryKey, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Id, LabId } from '../../../shared/id.ts'

export type CallDraftId = Id<'call-draft'>

/** What is typed while somebody speaks: only whoever types it reads it, and it goes when it is kept. */
export const callDraft = pgTable(
  'call_draft',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<CallDraftId>().notNull(),
    typedBy: uuid('typed_by').$type<Id<'participant'>>().notNull(),
    fields: jsonb().$type<Record<string, string | string[]>>().notNull(),
    startedAt: timestamp('started_at', { withTimezone: true }).notNull(),
    savedAt: timestamp('saved_at', { withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)
export type CallDraftRow = typeof callDraft.$inferSelect
