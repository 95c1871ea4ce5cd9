import {
  date,
  integer,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Id, LabId } from '../../../shared/id.ts'
import type { LocalText } from '../../../shared/language.ts'
import type { RemoteFactor } from '../../methods/index.ts'
import type { InitiativeId } from '../initiative/schema.ts'

export type ChallengeVersionId = Id<'challenge-version'>

/** One of the four things that make a service in a remote area different: where it began, where it came. */
export const remoteFactor = pgTable(
  'remote_factor',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    initiativeId: uuid('initiative_id').$type<InitiativeId>().notNull(),
    factor: text().$type<RemoteFactor>().notNull(),
    statement: jsonb().$type<LocalText>().notNull().default({}),
    unit: text().notNull().default(''),
    baselineValue: numeric('baseline_value', { mode: 'number' }),
    baselineOn: date('baseline_on'),
    baselineSource: text('baseline_source').notNull().default(''),
    resultValue: numeric('result_value', { mode: 'number' }),
    resultOn: date('result_on'),
    resultSource: text('result_source').notNull().default(''),
    version: integer().notNull().default(1),
  },
  (table) => [primaryKey({ columns: [table.labId, table.initiativeId, table.factor] })],
)
export type RemoteFactorRow = typeof remoteFactor.$inferSelect

/** One wording of the challenge question; a new wording is a new row. */
export const challengeVersion = pgTable(
  'challenge_version',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<ChallengeVersionId>().notNull(),
    initiativeId: uuid('initiative_id').$type<InitiativeId>().notNull(),
    number: integer().notNull(),
    howMightWe: jsonb('how_might_we').$type<LocalText>().notNull(),
    forWhom: jsonb('for_whom').$type<LocalText>().notNull(),
    inPlace: jsonb('in_place').$type<LocalText>().notNull(),
    givenConstraint: jsonb('given_constraint').$type<LocalText>().notNull(),
    soThat: jsonb('so_that').$type<LocalText>().notNull(),
    whyChanged: text('why_changed').notNull().default(''),
    writtenBy: uuid('written_by').$type<Id<'participant'>>(),
    writtenAt: timestamp('written_at', { withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)
export type ChallengeVersionRow = typeof challengeVersion.$inferSelect
