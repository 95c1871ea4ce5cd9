import { integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Id, LabId } from '../../../shared/id.ts'
import type { LocalText } from '../../../shared/language.ts'
import type { Role } from '../../../shared/role.ts'
import type { PracticeState } from '../words.ts'

export type PracticeId = Id<'good-practice'>
const moment = (name: string) => timestamp(name, { withTimezone: true })

const texts = {
  title: jsonb().$type<LocalText>().notNull(),
  summary: jsonb().$type<LocalText>().notNull(),
  problem: jsonb().$type<LocalText>().notNull(),
  done: jsonb().$type<LocalText>().notNull(),
  resources: jsonb().$type<LocalText>().notNull(),
  success: jsonb().$type<LocalText>().notNull(),
  difficulties: jsonb().$type<LocalText>().notNull(),
  transfer: jsonb().$type<LocalText>().notNull(),
  contact: text().notNull(),
}

/** What others can use, as it is worked on; `round` counts how often it was submitted. */
export const goodPractice = pgTable(
  'good_practice',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<PracticeId>().notNull(),
    initiativeId: uuid('initiative_id').$type<Id<'initiative'>>().notNull(),
    ...texts,
    adoptionId: uuid('adoption_id').$type<Id<'adoption'>>(),
    state: text().$type<PracticeState>().notNull().default('draft'),
    round: integer().notNull().default(0),
    retiredBecause: text('retired_because').notNull().default(''),
    writtenBy: uuid('written_by').$type<Id<'participant'>>(),
    writtenAt: moment('written_at').notNull(),
    submittedAt: moment('submitted_at'),
    publishedAt: moment('published_at'),
    version: integer().notNull().default(1),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)
export type PracticeRow = typeof goodPractice.$inferSelect

/** Everybody who wrote a practice or changed it. */
export const practiceWriter = pgTable(
  'practice_writer',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    goodPracticeId: uuid('good_practice_id').$type<PracticeId>().notNull(),
    participantId: uuid('participant_id').$type<Id<'participant'>>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.labId, table.goodPracticeId, table.participantId] })],
)

export const reviewVerdicts = ['ready', 'send-back'] as const
export type ReviewVerdict = (typeof reviewVerdicts)[number]

/** One person's review of a practice in one round; without a verdict it is under way. */
export const practiceReview = pgTable(
  'practice_review',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<Id<'practice-review'>>().notNull(),
    goodPracticeId: uuid('good_practice_id').$type<PracticeId>().notNull(),
    round: integer().notNull(),
    reviewerId: uuid('reviewer_id').$type<Id<'participant'>>(),
    role: text().$type<Role>().notNull(),
    begunAt: moment('begun_at').notNull(),
    verdict: text().$type<ReviewVerdict>(),
    words: text().notNull().default(''),
    reviewedAt: moment('reviewed_at'),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)

/** The published copy: a table of the site, and all that everyone and other labs read of a practice. */
export const publishedPractice = pgTable(
  'published_practice',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    goodPracticeId: uuid('good_practice_id').$type<PracticeId>().notNull(),
    edition: integer().notNull(),
    ...texts,
    reviews: integer().notNull(),
    residentReviews: integer('resident_reviews').notNull(),
    adoptionId: uuid('adoption_id').$type<Id<'adoption'>>(),
    firstPublishedAt: moment('first_published_at').notNull(),
    publishedAt: moment('published_at').notNull(),
    retiredAt: moment('retired_at'),
    retiredBecause: text('retired_because').notNull().default(''),
  },
  (table) => [primaryKey({ columns: [table.labId, table.goodPracticeId] })],
)
