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
import type { CanonicalStage, MethodKind, Ordering } from '../../methods/index.ts'
import type { InitiativeId } from '../initiative/schema.ts'

export type ProcessId = Id<'process'>
export type PhaseId = Id<'phase'>
export type PhaseState = 'later' | 'open' | 'closed'
export type PhaseMoveKind = 'opened' | 'closed' | 'returned' | 'reopened'

/** A method at work in an initiative; it stays on the version it was started from. */
export const process = pgTable(
  'process',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<ProcessId>().notNull(),
    initiativeId: uuid('initiative_id').$type<InitiativeId>().notNull(),
    templateId: text('template_id').notNull(),
    templateVersion: text('template_version').notNull(),
    ordering: text().$type<Ordering>().notNull(),
    name: jsonb().$type<LocalText>().notNull(),
    /** The main process of the initiative, or what runs beside it. */
    kind: text().$type<MethodKind>().notNull().default('process'),
    /** What one that runs beside is about, in words: an organisation and its level, a day, other labs. */
    about: text().notNull().default(''),
    startedAt: timestamp('started_at', { withTimezone: true }).notNull(),
    endedAt: timestamp('ended_at', { withTimezone: true }),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)

/** A stretch of time and nothing else: what people do in it is an activity. */
export const phase = pgTable(
  'phase',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<PhaseId>().notNull(),
    processId: uuid('process_id').$type<ProcessId>().notNull(),
    initiativeId: uuid('initiative_id').$type<InitiativeId>().notNull(),
    key: text().notNull(),
    position: integer().notNull(),
    name: jsonb().$type<LocalText>().notNull(),
    objective: jsonb().$type<LocalText>().notNull(),
    canonicalStages: text('canonical_stages').array().$type<CanonicalStage[]>().notNull(),
    state: text().$type<PhaseState>().notNull().default('later'),
    startsOn: date('starts_on'),
    startsWords: text('starts_words').notNull().default(''),
    endsOn: date('ends_on'),
    endsWords: text('ends_words').notNull().default(''),
    openedAt: timestamp('opened_at', { withTimezone: true }),
    closedAt: timestamp('closed_at', { withTimezone: true }),
    /** The version of the method that the process moved to no longer has this phase. */
    retiredAt: timestamp('retired_at', { withTimezone: true }),
    version: integer().notNull().default(1),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)
export type PhaseRow = typeof phase.$inferSelect

/** How a phase came to be open or closed: the history of a process. */
export const phaseMove = pgTable(
  'phase_move',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<Id<'phase-move'>>().notNull(),
    processId: uuid('process_id').$type<ProcessId>().notNull(),
    phaseId: uuid('phase_id').$type<PhaseId>().notNull(),
    kind: text().$type<PhaseMoveKind>().notNull(),
    reason: text().notNull().default(''),
    movedBy: uuid('moved_by').$type<Id<'participant'>>(),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)
