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
import type { InitiativeId } from '../initiative/schema.ts'
import type { PhaseId } from '../process/schema.ts'

export type ActivityId = Id<'activity'>

/** How far a piece of work has come; the last three need a reason. */
export const activityStates = [
  'to-do',
  'doing',
  'done',
  'blocked',
  'skipped',
  'not-applicable',
] as const
export type ActivityState = (typeof activityStates)[number]

/** A unit of work; `key` names the template's activity it came from, null when people added it. */
export const activity = pgTable(
  'activity',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<ActivityId>().notNull(),
    initiativeId: uuid('initiative_id').$type<InitiativeId>().notNull(),
    phaseId: uuid('phase_id').$type<PhaseId>().notNull(),
    key: text(),
    title: jsonb().$type<LocalText>().notNull(),
    position: integer().notNull(),
    ownerId: uuid('owner_id').$type<Id<'participant'>>(),
    dueOn: date('due_on'),
    dueWords: text('due_words').notNull().default(''),
    state: text().$type<ActivityState>().notNull().default('to-do'),
    because: text().notNull().default(''),
    changedAt: timestamp('changed_at', { withTimezone: true }).notNull(),
    /** The version of the method that the process moved to no longer has this activity. */
    retiredAt: timestamp('retired_at', { withTimezone: true }),
    version: integer().notNull().default(1),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)
export type ActivityRow = typeof activity.$inferSelect
