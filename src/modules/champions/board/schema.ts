import { boolean, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Id, LabId } from '../../../shared/id.ts'

export type QuestionId = Id<'champion-question'>
export type AnswerId = Id<'champion-answer'>
const person = (name: string) => uuid(name).$type<Id<'participant'>>()
const moment = (name: string) => timestamp(name, { withTimezone: true })

/** What a champion asks the others; `nameless` ones show a name to coordinators alone. */
export const championQuestion = pgTable(
  'champion_question',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<QuestionId>().notNull(),
    askedBy: person('asked_by'),
    nameless: boolean().notNull().default(false),
    title: text().notNull(),
    body: text().notNull().default(''),
    tags: text().array().notNull().default([]),
    askedAt: moment('asked_at').notNull(),
    helpedAnswerId: uuid('helped_answer_id').$type<AnswerId>(),
    removedAt: moment('removed_at'),
    removedBy: person('removed_by'),
    removedBecause: text('removed_because').notNull().default(''),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)

/** What somebody answered. */
export const championAnswer = pgTable(
  'champion_answer',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<AnswerId>().notNull(),
    questionId: uuid('question_id').$type<QuestionId>().notNull(),
    answeredBy: person('answered_by'),
    body: text().notNull(),
    answeredAt: moment('answered_at').notNull(),
    removedAt: moment('removed_at'),
    removedBy: person('removed_by'),
    removedBecause: text('removed_because').notNull().default(''),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)
