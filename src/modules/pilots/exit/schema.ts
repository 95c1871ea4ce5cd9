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
import type { PilotId } from '../pilot/schema.ts'

export const outcomes = ['adopt', 'adapt', 'scale', 'stop', 'transfer'] as const
export type Outcome = (typeof outcomes)[number]
export const judgements = ['met', 'not-met', 'unknown'] as const
export type Judgement = (typeof judgements)[number]
export type CriterionVerdict = { judgement: Judgement; words: string }
export const standings = ['still', 'partly', 'gone'] as const
export type Standing = (typeof standings)[number]

const base = {
  labId: uuid('lab_id').$type<LabId>().notNull(),
  pilotId: uuid('pilot_id').$type<PilotId>().notNull(),
}

/** How a pilot ended, against which criteria; a decision made anew is a new row, and the newest counts. */
export const pilotExit = pgTable(
  'pilot_exit',
  {
    ...base,
    id: uuid().$type<Id<'pilot-exit'>>().notNull(),
    outcome: text().$type<Outcome>().notNull(),
    decisionId: uuid('decision_id').$type<Id<'decision'>>().notNull(),
    criteriaNumber: integer('criteria_number').notNull(),
    verdicts: jsonb().$type<CriterionVerdict[]>().notNull(),
    reasons: jsonb().$type<LocalText>().notNull(),
    decidedOn: date('decided_on').notNull(),
    madeBy: uuid('made_by').$type<Id<'participant'>>(),
    madeAt: timestamp('made_at', { withTimezone: true }).notNull(),
    told: jsonb().$type<LocalText>(),
    tellingSince: timestamp('telling_since', { withTimezone: true }),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)

/** A look back half a year and a year after the decision. */
export const pilotFollowUp = pgTable(
  'pilot_follow_up',
  {
    ...base,
    id: uuid().$type<Id<'pilot-follow-up'>>().notNull(),
    months: integer().notNull(),
    dueOn: date('due_on').notNull(),
    doneOn: date('done_on'),
    standing: text().$type<Standing>(),
    words: text().notNull().default(''),
    notedBy: uuid('noted_by').$type<Id<'participant'>>(),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)
