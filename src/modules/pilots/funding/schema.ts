import {
  bigint,
  date,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Id, LabId } from '../../../shared/id.ts'
import type { PilotId } from '../pilot/schema.ts'

export const fundingKinds = [
  'grant',
  'municipal-budget',
  'procurement',
  'donation',
  'in-kind',
] as const
export type FundingKind = (typeof fundingKinds)[number]
export const fundingStates = ['asked', 'likely', 'secured', 'declined', 'not-pursued'] as const
export type FundingState = (typeof fundingStates)[number]
export type FundingLeadId = Id<'funding-lead'>

const labId = uuid('lab_id').$type<LabId>().notNull()
const moment = (name: string) => timestamp(name, { withTimezone: true })
const person = (name: string) => uuid(name).$type<Id<'participant'>>()
const money = {
  state: text().$type<FundingState>().notNull(),
  amountMinor: bigint('amount_minor', { mode: 'number' }).notNull(),
  fromYear: integer('from_year').notNull(),
  toYear: integer('to_year').notNull(),
}

/** Somebody who may pay, and how far that has come. */
export const fundingLead = pgTable(
  'funding_lead',
  {
    labId,
    id: uuid().$type<FundingLeadId>().notNull(),
    pilotId: uuid('pilot_id').$type<PilotId>().notNull(),
    stakeholderId: uuid('stakeholder_id').$type<Id<'stakeholder'>>(),
    funder: text().notNull(),
    contact: text().notNull().default(''),
    kind: text().$type<FundingKind>().notNull(),
    ...money,
    nextStep: text('next_step').notNull().default(''),
    nextBy: person('next_by'),
    nextOn: date('next_on'),
    version: integer().notNull().default(1),
    addedBy: person('added_by'),
    addedAt: moment('added_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)

/** Where a lead stood before, and now. */
export const fundingStanding = pgTable(
  'funding_standing',
  {
    labId,
    id: uuid().$type<Id<'funding-standing'>>().notNull(),
    fundingLeadId: uuid('funding_lead_id').$type<FundingLeadId>().notNull(),
    ...money,
    because: text().notNull().default(''),
    notedBy: person('noted_by'),
    notedAt: moment('noted_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)
