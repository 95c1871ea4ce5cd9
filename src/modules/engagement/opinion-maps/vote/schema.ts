import {
  boolean,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Id, LabId } from '../../../../shared/id.ts'
import type { OpinionMapId } from '../map/schema.ts'
import type { Confirmation, Doubt, Occasion, VoterChannel } from '../words.ts'

export type VoterId = Id<'opinion-voter'>
const moment = (name: string) => timestamp(name, { withTimezone: true })
const person = (name: string) => uuid(name).$type<Id<'participant'>>()

/** Whoever votes in one map: a browser, a person of the lab, a sheet of paper, somebody read to, a row of a file. */
export const opinionVoter = pgTable(
  'opinion_voter',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<VoterId>().notNull(),
    opinionMapId: uuid('opinion_map_id').$type<OpinionMapId>().notNull(),
    /** Hash of what is recognised again. */
    key: text().notNull(),
    channel: text().$type<VoterChannel>().notNull(),
    participantId: person('participant_id'),
    enteredBy: person('entered_by'),
    confirmedHow: text('confirmed_how').$type<Confirmation>().notNull().default('self'),
    sheetId: uuid('sheet_id').$type<Id<'opinion-sheet'>>(),
    copy: integer(),
    /** Where somebody was read to, and when they said yes to it. */
    occasion: text().$type<Occasion>(),
    consentedAt: moment('consented_at'),
    isDoubtful: boolean('is_doubtful').notNull().default(false),
    /** What a person decided who looked at a crowd of newcomers. */
    doubt: text().$type<Doubt>(),
    beganAt: moment('began_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)
export type VoterRow = typeof opinionVoter.$inferSelect

/** One answer of one voter to one statement: the newest one. Confidential. */
export const opinionResponse = pgTable(
  'opinion_response',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    opinionMapId: uuid('opinion_map_id').$type<OpinionMapId>().notNull(),
    voterId: uuid('voter_id').$type<VoterId>().notNull(),
    statement: integer().notNull(),
    vote: smallint().$type<-1 | 0 | 1>().notNull(),
    matters: boolean().notNull().default(false),
    at: moment('at').notNull(),
    /** Somebody noted it for the voter: those who note see it. What a person answers on the web is only theirs. */
    isNoted: boolean('is_noted').notNull().default(false),
  },
  (table) => [
    primaryKey({ columns: [table.labId, table.opinionMapId, table.voterId, table.statement] }),
  ],
)
