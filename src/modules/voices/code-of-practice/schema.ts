import {
  date,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Id, LabId } from '../../../shared/id.ts'
import type { LocalText } from '../../../shared/language.ts'

/** One version of what a group, or those who work in an initiative, have agreed. */
export const codeOfPractice = pgTable(
  'code_of_practice',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<Id<'code-of-practice'>>().notNull(),
    groupId: uuid('group_id').$type<Id<'group'>>(),
    initiativeId: uuid('initiative_id'),
    number: integer().notNull(),
    body: jsonb().$type<LocalText>().notNull(),
    whatChanged: text('what_changed').notNull().default(''),
    agreedOn: date('agreed_on').notNull(),
    /** Who agreed, in words. */
    agreedBy: text('agreed_by').notNull(),
    writtenBy: uuid('written_by').$type<Id<'participant'>>(),
    writtenAt: timestamp('written_at', { withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)
export type CodeRow = typeof codeOfPractice.$inferSelect
