import { date, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Id, LabId } from '../../shared/id.ts'

export type CompletionId = Id<'learning-completion'>
export type GivenAnswers = Record<string, string>

/** How a path was completed: here on the site, or on paper and recorded by somebody. */
export const completionModes = ['site', 'paper'] as const
export type CompletionMode = (typeof completionModes)[number]

/** How far a person has come in one module. `answers` are those given last, by question; the reflection is theirs alone. */
export const learningProgress = pgTable(
  'learning_progress',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    participantId: uuid('participant_id').$type<Id<'participant'>>().notNull(),
    pathKey: text('path_key').notNull(),
    moduleKey: text('module_key').notNull(),
    answers: jsonb().$type<GivenAnswers>().notNull().default({}),
    begunAt: timestamp('begun_at', { withTimezone: true }).notNull(),
    finishedAt: timestamp('finished_at', { withTimezone: true }),
    reflection: text().notNull().default(''),
    reflectedAt: timestamp('reflected_at', { withTimezone: true }),
  },
  (t) => [primaryKey({ columns: [t.labId, t.participantId, t.pathKey, t.moduleKey] })],
)

/** That a person has completed a path; a withdrawn one stays in the record and counts no more. */
export const learningCompletion = pgTable(
  'learning_completion',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<CompletionId>().notNull(),
    participantId: uuid('participant_id').$type<Id<'participant'>>().notNull(),
    pathKey: text('path_key').notNull(),
    pathVersion: text('path_version').notNull(),
    mode: text().$type<CompletionMode>().notNull(),
    completedOn: date('completed_on', { mode: 'string' }).notNull(),
    /** The last day on which it counts; none where it counts for good. */
    validUntil: date('valid_until', { mode: 'string' }),
    note: text().notNull().default(''),
    recordedBy: uuid('recorded_by').$type<Id<'participant'>>(),
    recordedAt: timestamp('recorded_at', { withTimezone: true }).notNull(),
    withdrawnAt: timestamp('withdrawn_at', { withTimezone: true }),
    withdrawnBy: uuid('withdrawn_by').$type<Id<'participant'>>(),
    withdrawnBecause: text('withdrawn_because').notNull().default(''),
    /** The training in which it was recorded. */
    trainingId: uuid('training_id').$type<Id<'training'>>(),
  },
  (t) => [primaryKey({ columns: [t.labId, t.id] })],
)
export type CompletionRow = typeof learningCompletion.$inferSelect

/** That somebody need not do a path, and why; it counts where a completion is asked for. */
export const learningWaiver = pgTable(
  'learning_waiver',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<Id<'learning-waiver'>>().notNull(),
    participantId: uuid('participant_id').$type<Id<'participant'>>().notNull(),
    pathKey: text('path_key').notNull(),
    reason: text().notNull(),
    waivedBy: uuid('waived_by').$type<Id<'participant'>>(),
    waivedAt: timestamp('waived_at', { withTimezone: true }).notNull(),
    withdrawnAt: timestamp('withdrawn_at', { withTimezone: true }),
    withdrawnBy: uuid('withdrawn_by').$type<Id<'participant'>>(),
  },
  (t) => [primaryKey({ columns: [t.labId, t.id] })],
)
export type WaiverRow = typeof learningWaiver.$inferSelect
