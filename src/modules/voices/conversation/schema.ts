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
import type { ContributionId } from '../contribution/schema.ts'
import type { FindingId } from '../finding/schema.ts'

export type ConversationId = Id<'conversation'>
export const seats = ['decision-maker', 'teller', 'facilitator'] as const
export type Seat = (typeof seats)[number]
export const attendances = ['unknown', 'yes', 'no', 'substitute'] as const
export type Attendance = (typeof attendances)[number]

const moment = (name: string) => timestamp(name, { withTimezone: true })
const person = (name: string) => uuid(name).$type<Id<'participant'>>()

/** A conversation of change: stories and findings meet those who decide. */
export const conversation = pgTable(
  'conversation',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<ConversationId>().notNull(),
    initiativeId: uuid('initiative_id').notNull(),
    title: jsonb().$type<LocalText>().notNull(),
    purpose: jsonb().$type<LocalText>().notNull().default({}),
    onDay: date('on_day').notNull(),
    atTime: text('at_time').notNull().default(''),
    place: text().notNull().default(''),
    sessionId: uuid('session_id').$type<Id<'session'>>(),
    said: jsonb().$type<LocalText>().notNull().default({}),
    heldAt: moment('held_at'),
    plannedBy: person('planned_by'),
    plannedAt: moment('planned_at').notNull(),
    version: integer().notNull().default(1),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)
export type ConversationRow = typeof conversation.$inferSelect

/** Who sits there: somebody of the lab, or a name; and whether they came. */
export const conversationSeat = pgTable(
  'conversation_seat',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<Id<'conversation-seat'>>().notNull(),
    conversationId: uuid('conversation_id').$type<ConversationId>().notNull(),
    seat: text().$type<Seat>().notNull(),
    participantId: person('participant_id'),
    name: text().notNull().default(''),
    organisation: text().notNull().default(''),
    attended: text().$type<Attendance>().notNull().default('unknown'),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)

/** What is brought there: a story or a finding. */
export const conversationItem = pgTable(
  'conversation_item',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<Id<'conversation-item'>>().notNull(),
    conversationId: uuid('conversation_id').$type<ConversationId>().notNull(),
    contributionId: uuid('contribution_id').$type<ContributionId>(),
    findingId: uuid('finding_id').$type<FindingId>(),
    broughtAt: moment('brought_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)
