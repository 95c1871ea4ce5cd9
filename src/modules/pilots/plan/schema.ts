import { bigint, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Id, LabId } from '../../../shared/id.ts'
import type { PilotId } from '../pilot/schema.ts'

const base = {
  labId: uuid('lab_id').$type<LabId>().notNull(),
  pilotId: uuid('pilot_id').$type<PilotId>().notNull(),
}
const moment = (name: string) => timestamp(name, { withTimezone: true })
const minor = (name: string) => bigint(name, { mode: 'number' })

/** Why a pilot can go on: whom it serves in which year, and under which assumptions. One for a pilot. */
export const businessPlan = pgTable(
  'business_plan',
  {
    ...base,
    id: uuid().$type<Id<'business-plan'>>().notNull(),
    firstYear: integer('first_year').notNull(),
    people: integer().array().notNull(),
    hourRateMinor: minor('hour_rate_minor'),
    assumptions: text().notNull().default(''),
    peopleBy: integer('people_by').notNull().default(20),
    staffBy: integer('staff_by').notNull().default(20),
    incomeBy: integer('income_by').notNull().default(20),
    publishedAt: moment('published_at'),
    version: integer().notNull().default(1),
    writtenBy: uuid('written_by').$type<Id<'participant'>>(),
    writtenAt: moment('written_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)

export const lineSides = ['cost', 'income', 'volunteer'] as const
export type LineSide = (typeof lineSides)[number]
export const costKinds = ['staff', 'travel', 'premises', 'equipment', 'other'] as const
export type CostKind = (typeof costKinds)[number]
export const lineTimes = ['year', 'once', 'person'] as const
export type LineTimes = (typeof lineTimes)[number]

/** A line of it: money in minor units, volunteers' time in minutes. */
export const businessLine = pgTable(
  'business_line',
  {
    ...base,
    id: uuid().$type<Id<'business-line'>>().notNull(),
    what: text().$type<LineSide>().notNull(),
    kind: text().$type<CostKind>(),
    words: text().notNull(),
    amount: minor('amount').notNull(),
    each: text().$type<LineTimes>().notNull(),
    fromYear: integer('from_year').notNull(),
    toYear: integer('to_year'),
    growthPermille: integer('growth_permille').notNull().default(0),
    version: integer().notNull().default(1),
    writtenBy: uuid('written_by').$type<Id<'participant'>>(),
    writtenAt: moment('written_at').notNull(),
    removedAt: moment('removed_at'),
    position: integer().notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)
