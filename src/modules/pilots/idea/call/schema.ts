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
import type { Helix } from '../../../../shared/helix.ts'
import type { Id, LabId } from '../../../../shared/id.ts'
import type { Language, LocalText } from '../../../../shared/language.ts'
import type { SolutionIdeaId } from '../schema.ts'

export type SolutionCallId = Id<'solution-call'>
const moment = (name: string) => timestamp(name, { withTimezone: true })

/** An initiative asks everybody for solutions; `closesBefore` is the first day on which nothing is taken any more. */
export const solutionCall = pgTable(
  'solution_call',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<SolutionCallId>().notNull(),
    initiativeId: uuid('initiative_id').$type<Id<'initiative'>>().notNull(),
    title: jsonb().$type<LocalText>().notNull(),
    sought: jsonb().$type<LocalText>().notNull(),
    terms: jsonb().$type<LocalText>().notNull(),
    languages: text().array().$type<Language[]>().notNull(),
    opensOn: date('opens_on', { mode: 'string' }).notNull(),
    closesBefore: date('closes_before', { mode: 'string' }).notNull(),
    closedAt: moment('closed_at'),
    madeBy: uuid('made_by').$type<Id<'participant'>>(),
    madeAt: moment('made_at').notNull(),
    version: integer().notNull().default(1),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)
export type SolutionCallRow = typeof solutionCall.$inferSelect

export const outsideStates = ['new', 'asked', 'taken', 'declined'] as const
export type OutsideState = (typeof outsideStates)[number]

/** What somebody sends to an open call. */
export const outsideIdea = pgTable(
  'outside_idea',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<Id<'outside-idea'>>().notNull(),
    initiativeId: uuid('initiative_id').$type<Id<'initiative'>>().notNull(),
    solutionCallId: uuid('solution_call_id').$type<SolutionCallId>().notNull(),
    title: text().notNull(),
    idea: text().notNull(),
    name: text().notNull(),
    phone: text().notNull().default(''),
    email: text().notNull().default(''),
    ringMe: boolean('ring_me').notNull().default(false),
    organisation: text().notNull().default(''),
    helix: text().$type<Helix>().notNull(),
    language: text().$type<Language>().notNull(),
    terms: text().notNull(),
    crowded: boolean().notNull().default(false),
    state: text().$type<OutsideState>().notNull().default('new'),
    question: text().notNull().default(''),
    note: text().notNull().default(''),
    answer: text().notNull().default(''),
    participantId: uuid('participant_id').$type<Id<'participant'>>(),
    solutionIdeaId: uuid('solution_idea_id').$type<SolutionIdeaId>(),
    handledBy: uuid('handled_by').$type<Id<'participant'>>(),
    handledAt: moment('handled_at'),
    receivedAt: moment('received_at').notNull(),
    version: integer().notNull().default(1),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)
export type OutsideIdeaRow = typeof outsideIdea.$inferSelect
