import { date, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Id, LabId } from '../../../shared/id.ts'

type Person = Id<'participant'>

/** What somebody had to do with a training: held it, helped to hold it on the way to become a trainer, was trained. */
export const parts = ['trainer', 'co-trainer', 'trainee'] as const
export type Part = (typeof parts)[number]

/** A training of several people in a path on one day. */
export const training = pgTable(
  'training',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<Id<'training'>>().notNull(),
    pathKey: text('path_key').notNull(),
    heldOn: date('held_on', { mode: 'string' }).notNull(),
    note: text().notNull().default(''),
    recordedBy: uuid('recorded_by').$type<Person>(),
    recordedAt: timestamp('recorded_at', { withTimezone: true }).notNull(),
    withdrawnAt: timestamp('withdrawn_at', { withTimezone: true }),
    withdrawnBy: uuid('withdrawn_by').$type<Person>(),
    withdrawnBecause: text('withdrawn_because').notNull().default(''),
  },
  (t) => [primaryKey({ columns: [t.labId, t.id] })],
)
export type TrainingRow = typeof training.$inferSelect

/** Who had a part in a training. */
export const trainingPart = pgTable(
  'training_part',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    trainingId: uuid('training_id').$type<Id<'training'>>().notNull(),
    participantId: uuid('participant_id').$type<Person>().notNull(),
    part: text().$type<Part>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.labId, t.trainingId, t.participantId] })],
)

/** That somebody is recognised as a trainer of a path; the first of a path was trained by nobody of the lab. */
export const localTrainer = pgTable(
  'local_trainer',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<Id<'local-trainer'>>().notNull(),
    participantId: uuid('participant_id').$type<Person>().notNull(),
    pathKey: text('path_key').notNull(),
    trainedBy: uuid('trained_by').$type<Person>(),
    recognisedBy: uuid('recognised_by').$type<Person>(),
    recognisedOn: date('recognised_on', { mode: 'string' }).notNull(),
    recognisedAt: timestamp('recognised_at', { withTimezone: true }).notNull(),
    endedAt: timestamp('ended_at', { withTimezone: true }),
    endedBecause: text('ended_because').notNull().default(''),
  },
  (t) => [primaryKey({ columns: [t.labId, t.id] })],
)
