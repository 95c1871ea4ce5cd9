import { integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Id, LabId } from '../../../shared/id.ts'
import type { LocalText } from '../../../shared/language.ts'
import type { ExtractId } from '../reading/schema.ts'

export type FindingId = Id<'finding'>
export type FindingState = 'draft' | 'published' | 'withdrawn'

const moment = (name: string) => timestamp(name, { withTimezone: true })
const person = (name: string) => uuid(name).$type<Id<'participant'>>()

/** A claim, and why we make it. */
export const finding = pgTable(
  'finding',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<FindingId>().notNull(),
    initiativeId: uuid('initiative_id').notNull(),
    claim: jsonb().$type<LocalText>().notNull(),
    explanation: jsonb().$type<LocalText>().notNull().default({}),
    state: text().$type<FindingState>().notNull().default('draft'),
    publishedAt: moment('published_at'),
    withdrawnBecause: text('withdrawn_because').notNull().default(''),
    writtenBy: person('written_by'),
    writtenAt: moment('written_at').notNull(),
    version: integer().notNull().default(1),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)
export type FindingRow = typeof finding.$inferSelect

/** An extract that a finding rests on; `withdrawnAt` when its teller took back the consent to quote it. */
export const findingExtract = pgTable(
  'finding_extract',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    findingId: uuid('finding_id').$type<FindingId>().notNull(),
    extractId: uuid('extract_id').$type<ExtractId>().notNull(),
    addedBy: person('added_by'),
    addedAt: moment('added_at').notNull(),
    withdrawnAt: moment('withdrawn_at'),
  },
  (table) => [primaryKey({ columns: [table.labId, table.findingId, table.extractId] })],
)

/** What somebody who sees it otherwise says, in their own words. */
export const dissent = pgTable(
  'dissent',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<Id<'dissent'>>().notNull(),
    findingId: uuid('finding_id').$type<FindingId>().notNull(),
    participantId: person('participant_id').notNull(),
    words: text().notNull(),
    language: text().notNull(),
    saidAt: moment('said_at').notNull(),
    withdrawnAt: moment('withdrawn_at'),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)
