import {
  boolean,
  doublePrecision,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Id, LabId } from '../../../../shared/id.ts'
import type { OpinionMapId } from '../map/schema.ts'
import type { VoterId } from '../vote/schema.ts'
import type { StatementOrigin, StatementState, StatementWords } from '../words.ts'

export type StatementId = Id<'opinion-statement'>
const moment = (name: string) => timestamp(name, { withTimezone: true })
const person = (name: string) => uuid(name).$type<Id<'participant'>>()

/** One thought that people agree or disagree with. */
export const opinionStatement = pgTable(
  'opinion_statement',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<StatementId>().notNull(),
    opinionMapId: uuid('opinion_map_id').$type<OpinionMapId>().notNull(),
    /** As people name it: statement 12. */
    number: integer().notNull(),
    words: jsonb().$type<StatementWords>().notNull(),
    /** Any code of a language, for imported ones too. */
    language: text().notNull(),
    wordsKey: text('words_key').notNull(),
    origin: text().$type<StatementOrigin>().notNull(),
    /** About the people who answer: voted on, left out of the map. */
    isAboutPeople: boolean('is_about_people').notNull().default(false),
    state: text().$type<StatementState>().notNull(),
    because: text().notNull().default(''),
    /** How much it deserves to be shown next. */
    weight: doublePrecision().notNull().default(1),
    voterId: uuid('voter_id').$type<VoterId>(),
    addedBy: person('added_by'),
    addedAt: moment('added_at').notNull(),
    decidedBy: person('decided_by'),
    decidedAt: moment('decided_at'),
    version: integer().notNull().default(1),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)
export type StatementRow = typeof opinionStatement.$inferSelect
