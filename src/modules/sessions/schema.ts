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
import type { Id, LabId } from '../../shared/id.ts'
import type { LocalText } from '../../shared/language.ts'

export type SessionId = Id<'session'>
export const sessionKinds = [
  'meeting',
  'workshop',
  'home-visit',
  'phone-round',
  'interview',
] as const
export type SessionKind = (typeof sessionKinds)[number]
export const sessionModes = ['on-site', 'remote', 'hybrid'] as const
export type SessionMode = (typeof sessionModes)[number]
export type SessionState = 'planned' | 'held' | 'cancelled'
export const inviteChannels = ['phone', 'letter', 'email', 'visit', 'sms', 'app'] as const
export type InviteChannel = (typeof inviteChannels)[number]
export type Attended = 'yes' | 'no' | 'unknown'

/** People gathering for the work; `otherCount` are those who came and were not named. */
export const session = pgTable(
  'session',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<SessionId>().notNull(),
    initiativeId: uuid('initiative_id').$type<Id<'initiative'>>().notNull(),
    activityId: uuid('activity_id').$type<Id<'activity'>>(),
    kind: text().$type<SessionKind>().notNull(),
    mode: text().$type<SessionMode>().notNull(),
    title: jsonb().$type<LocalText>().notNull(),
    purpose: jsonb().$type<LocalText>().notNull().default({}),
    startsAt: timestamp('starts_at', { withTimezone: true }).notNull(),
    endsAt: timestamp('ends_at', { withTimezone: true }).notNull(),
    placeId: uuid('place_id').$type<Id<'place'>>(),
    placeWords: text('place_words').notNull().default(''),
    language: text().notNull(),
    public: boolean().notNull().default(false),
    state: text().$type<SessionState>().notNull().default('planned'),
    cancelledBecause: text('cancelled_because').notNull().default(''),
    ledBy: uuid('led_by').$type<Id<'participant'>>(),
    otherCount: integer('other_count').notNull().default(0),
    otherNote: text('other_note').notNull().default(''),
    notesDoneAt: timestamp('notes_done_at', { withTimezone: true }),
    plannedBy: uuid('planned_by').$type<Id<'participant'>>(),
    plannedAt: timestamp('planned_at', { withTimezone: true }).notNull(),
    version: integer().notNull().default(1),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)
export type SessionRow = typeof session.$inferSelect

/** One person at one session: invited through a channel, or there without being invited. */
export const sessionPerson = pgTable(
  'session_person',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    sessionId: uuid('session_id').$type<SessionId>().notNull(),
    participantId: uuid('participant_id').$type<Id<'participant'>>().notNull(),
    invitedAt: timestamp('invited_at', { withTimezone: true }),
    invitedBy: text('invited_by').$type<InviteChannel>(),
    attended: text().$type<Attended>().notNull().default('unknown'),
  },
  (table) => [primaryKey({ columns: [table.labId, table.sessionId, table.participantId] })],
)
