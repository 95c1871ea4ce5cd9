import {
  boolean,
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
import type { Kind } from '../contribution/words.ts'

/** What an initiative asks people; one question at a time. */
export const callForVoices = pgTable(
  'call_for_voices',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    initiativeId: uuid('initiative_id').notNull(),
    question: jsonb().$type<LocalText>().notNull(),
    about: jsonb().$type<LocalText>().notNull(),
    kinds: text().array().$type<Kind[]>().notNull(),
    opensOn: date('opens_on'),
    closesOn: date('closes_on'),
    open: boolean().notNull().default(true),
    /** About health or care: what comes in is sensitive. */
    sensitive: boolean().notNull().default(false),
    publicComments: boolean('public_comments').notNull().default(true),
    version: integer().notNull().default(1),
    changedAt: timestamp('changed_at', { withTimezone: true }).notNull(),
    changedBy: uuid('changed_by').$type<Id<'participant'>>(),
  },
  (table) => [primaryKey({ columns: [table.labId, table.initiativeId] })],
)
export type CallRow = typeof callForVoices.$inferSelect
