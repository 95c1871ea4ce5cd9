import {
  boolean,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Helix } from '../../../shared/helix.ts'
import type { Id, LabId } from '../../../shared/id.ts'
import type { LocalText } from '../../../shared/language.ts'

export type SolutionIdeaId = Id<'solution-idea'>
const moment = (name: string) => timestamp(name, { withTimezone: true })

/** What an idea stands at; only 'aside' and 'chosen' are decided, the others follow from who stands behind it. */
export const ideaStates = [
  'seeking-owner',
  'seeking-team',
  'alive',
  'dormant',
  'chosen',
  'aside',
] as const
export type IdeaState = (typeof ideaStates)[number]

/** A way to answer a challenge, before anything is tried. */
export const solutionIdea = pgTable(
  'solution_idea',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<SolutionIdeaId>().notNull(),
    initiativeId: uuid('initiative_id').$type<Id<'initiative'>>().notNull(),
    title: jsonb().$type<LocalText>().notNull(),
    idea: jsonb().$type<LocalText>().notNull(),
    nextStep: text('next_step').notNull().default(''),
    ownerId: uuid('owner_id').$type<Id<'participant'>>(),
    hostId: uuid('host_id').$type<Id<'stakeholder'>>(),
    public: boolean().notNull().default(false),
    proposedBy: uuid('proposed_by').$type<Id<'participant'>>(),
    solutionCallId: uuid('solution_call_id').$type<Id<'solution-call'>>(),
    lackingSince: moment('lacking_since'),
    asideAt: moment('aside_at'),
    asideBecause: text('aside_because').notNull().default(''),
    pilotId: uuid('pilot_id').$type<Id<'pilot'>>(),
    madeBy: uuid('made_by').$type<Id<'participant'>>(),
    madeAt: moment('made_at').notNull(),
    version: integer().notNull().default(1),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)
export type SolutionIdeaRow = typeof solutionIdea.$inferSelect

export type MemberState = 'offered' | 'in' | 'declined' | 'left'

/** Somebody who offers to work on an idea, or does. */
export const ideaMember = pgTable(
  'solution_idea_member',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<Id<'solution-idea-member'>>().notNull(),
    solutionIdeaId: uuid('solution_idea_id').$type<SolutionIdeaId>().notNull(),
    participantId: uuid('participant_id').$type<Id<'participant'>>(),
    helix: text().$type<Helix>().notNull(),
    words: text().notNull().default(''),
    state: text().$type<MemberState>().notNull(),
    answer: text().notNull().default(''),
    offeredAt: moment('offered_at').notNull(),
    notedBy: uuid('noted_by').$type<Id<'participant'>>(),
    answeredBy: uuid('answered_by').$type<Id<'participant'>>(),
    answeredAt: moment('answered_at'),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)
export type IdeaMemberRow = typeof ideaMember.$inferSelect
