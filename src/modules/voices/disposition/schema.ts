import { integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Id, LabId } from '../../../shared/id.ts'
import type { LocalText } from '../../../shared/language.ts'
import type { ContributionId } from '../contribution/schema.ts'
import type { Outcome } from '../contribution/words.ts'

export type AnswerBatchId = Id<'answer-batch'>
const moment = (name: string) => timestamp(name, { withTimezone: true })
const person = (name: string) => uuid(name).$type<Id<'participant'>>()

/** Answers that one person gave in one go: undone together until they are told together. */
export const answerBatch = pgTable(
  'answer_batch',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<AnswerBatchId>().notNull(),
    initiativeId: uuid('initiative_id').notNull(),
    answerCount: integer('answer_count').notNull(),
    givenBy: person('given_by'),
    givenAt: moment('given_at').notNull(),
    /** When the notices were written. */
    toldAt: moment('told_at'),
    undoneAt: moment('undone_at'),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)
export type AnswerBatch = typeof answerBatch.$inferSelect

/** A reason in words that fit more than one contribution. */
export const savedReason = pgTable(
  'saved_reason',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<Id<'saved-reason'>>().notNull(),
    outcome: text().$type<Outcome>().notNull(),
    reason: jsonb().$type<LocalText>().notNull(),
    savedBy: person('saved_by'),
    savedAt: moment('saved_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)
export type SavedReason = typeof savedReason.$inferSelect

/** Which notice told of which contribution. */
export const answerNotice = pgTable(
  'answer_notice',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    contributionId: uuid('contribution_id').$type<ContributionId>().notNull(),
    noticeId: uuid('notice_id').$type<Id<'feedback-notice'>>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.labId, table.contributionId, table.noticeId] })],
)
