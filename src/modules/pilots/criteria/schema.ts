import { integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Id, LabId } from '../../../shared/id.ts'
import type { LocalText } from '../../../shared/language.ts'
import type { PilotId } from '../pilot/schema.ts'

/** What counts as adopt, adapt and stop; a change is a new version. */
export const pilotCriteria = pgTable(
  'pilot_criteria',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    pilotId: uuid('pilot_id').$type<PilotId>().notNull(),
    number: integer().notNull(),
    criteria: jsonb().$type<LocalText[]>().notNull(),
    adoptWhen: jsonb('adopt_when').$type<LocalText>().notNull(),
    adaptWhen: jsonb('adapt_when').$type<LocalText>().notNull(),
    stopWhen: jsonb('stop_when').$type<LocalText>().notNull(),
    whyChanged: text('why_changed').notNull().default(''),
    writtenBy: uuid('written_by').$type<Id<'participant'>>(),
    writtenAt: timestamp('written_at', { withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.labId, table.pilotId, table.number] })],
)
export type CriteriaRow = typeof pilotCriteria.$inferSelect
