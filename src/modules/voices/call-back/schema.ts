import { date, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Id, LabId } from '../../../shared/id.ts'

export type CallBackId = Id<'call-back'>
const moment = (name: string) => timestamp(name, { withTimezone: true })
const person = (name: string) => uuid(name).$type<Id<'participant'>>()

/** Somebody wants to be rung: known to the list, or by the name and number they gave. */
export const callBack = pgTable(
  'call_back',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<CallBackId>().notNull(),
    initiativeId: uuid('initiative_id'),
    participantId: person('participant_id'),
    name: text().notNull().default(''),
    phone: text().notNull().default(''),
    about: text().notNull(),
    dueOn: date('due_on'),
    dueWords: text('due_words').notNull().default(''),
    askedBy: person('asked_by'),
    askedAt: moment('asked_at').notNull(),
    takenBy: person('taken_by'),
    takenAt: moment('taken_at'),
    reachedAt: moment('reached_at'),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)
export type CallBackRow = typeof callBack.$inferSelect

/** What came of ringing. */
export const tryResults = ['reached', 'no-answer', 'moved'] as const
export type TryResult = (typeof tryResults)[number]

/** One time that somebody rang; undone ones stay. */
export const callBackTry = pgTable(
  'call_back_try',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<Id<'call-back-try'>>().notNull(),
    callBackId: uuid('call_back_id').$type<CallBackId>().notNull(),
    result: text().$type<TryResult>().notNull(),
    words: text().notNull().default(''),
    dueBefore: date('due_before'),
    madeBy: person('made_by'),
    madeAt: moment('made_at').notNull(),
    undoneAt: moment('undone_at'),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)
