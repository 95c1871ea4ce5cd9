import { pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Id, LabId } from '../../../shared/id.ts'
import type { ContributionId } from '../contribution/schema.ts'

export type ConcernId = Id<'concern'>
const moment = (name: string) => timestamp(name, { withTimezone: true })
const person = (name: string) => uuid(name).$type<Id<'participant'>>()

/** The person who is told when somebody is worried: of one initiative, or of the whole lab. */
export const safeguardingLead = pgTable(
  'safeguarding_lead',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<Id<'safeguarding-lead'>>().notNull(),
    initiativeId: uuid('initiative_id'),
    participantId: person('participant_id').notNull(),
    namedBy: person('named_by'),
    namedAt: moment('named_at').notNull(),
    endedAt: moment('ended_at'),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)

/** Somebody is worried about a person. In no search, export or public page; the record holds ids only. */
export const concern = pgTable(
  'concern',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<ConcernId>().notNull(),
    initiativeId: uuid('initiative_id'),
    contributionId: uuid('contribution_id').$type<ContributionId>(),
    words: text().notNull(),
    raisedBy: person('raised_by'),
    raisedAt: moment('raised_at').notNull(),
    seenBy: person('seen_by'),
    seenAt: moment('seen_at'),
    closedAt: moment('closed_at'),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)
export type ConcernRow = typeof concern.$inferSelect

/** What was done about it. */
export const stepKinds = ['done', 'closed', 'reopened'] as const
export type StepKind = (typeof stepKinds)[number]

export const concernStep = pgTable(
  'concern_step',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<Id<'concern-step'>>().notNull(),
    concernId: uuid('concern_id').$type<ConcernId>().notNull(),
    kind: text().$type<StepKind>().notNull(),
    words: text().notNull().default(''),
    by: person('by_whom'),
    at: moment('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)
