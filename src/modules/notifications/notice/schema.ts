import { date, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Id, LabId } from '../../../shared/id.ts'
import type { Language } from '../../../shared/language.ts'

/** The ways a notice can go. */
export const noticeChannels = ['email', 'app', 'letter', 'phone', 'sms', 'visit'] as const
export type NoticeChannel = (typeof noticeChannels)[number]

/** Where a notice stands; a person has been told once it is sent or delivered. */
export const noticeStates = [
  'waiting',
  'sending',
  'sent',
  'delivered',
  'failed',
  'returned',
] as const
export type NoticeState = (typeof noticeStates)[number]

/** How a call or a visit went. */
export const outcomes = ['told', 'no-answer', 'again', 'wrong-address', 'not-wanted'] as const
export type Outcome = (typeof outcomes)[number]

/** Why a notice did not arrive. */
export type NoticeProblem =
  | 'address-missing'
  | 'address-wrong'
  | 'refused-by-server'
  | 'server-away'
  | 'letter-unfit'
  | 'no-sms-provider'
  | 'not-wanted'
  | 'returned-by-post'
  | 'person-erased'

export type FeedbackNoticeId = Id<'feedback-notice'>
type Person = Id<'participant'>
const moment = (name: string) => timestamp(name, { withTimezone: true })

/** What one person is told about one thing. Its words stand here and nowhere else, so that they can be erased. */
export const feedbackNotice = pgTable(
  'feedback_notice',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<FeedbackNoticeId>().notNull(),
    /** Nobody, once the person was erased. */
    participantId: uuid('participant_id').$type<Person>(),
    aboutKind: text('about_kind').notNull(),
    aboutId: uuid('about_id').notNull(),
    initiativeId: uuid('initiative_id').$type<Id<'initiative'>>(),
    channel: text().$type<NoticeChannel>().notNull(),
    /** Where it went: kept when it leaves the house, for people's details change. */
    address: text().notNull().default(''),
    language: text().$type<Language>().notNull(),
    subject: text().notNull(),
    body: text().notNull(),
    state: text().$type<NoticeState>().notNull(),
    problem: text().$type<NoticeProblem>(),
    attempts: integer().notNull().default(0),
    triedAt: moment('tried_at'),
    /** The day on which to call or visit again. */
    againOn: date('again_on'),
    assignedTo: uuid('assigned_to').$type<Person>(),
    outcome: text().$type<Outcome | 'returned'>(),
    result: text().notNull().default(''),
    markedBy: uuid('marked_by').$type<Person>(),
    markedAt: moment('marked_at'),
    batchId: uuid('batch_id').$type<Id<'letter-batch'>>(),
    createdAt: moment('created_at').notNull(),
    toldAt: moment('told_at'),
    version: integer().notNull().default(1),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)
export type FeedbackNotice = typeof feedbackNotice.$inferSelect
