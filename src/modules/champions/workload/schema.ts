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
import type { ChampionId, Currency } from '../schema.ts'

export type ReleaseId = Id<'champion-release'>
export const releaseStates = ['asked', 'approved', 'partly', 'declined', 'withdrawn'] as const
export type ReleaseState = (typeof releaseStates)[number]

/** Working time a champion was asked for by the week, and what the employer gave. */
export const championRelease = pgTable(
  'champion_release',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<ReleaseId>().notNull(),
    championId: uuid('champion_id').$type<ChampionId>().notNull(),
    askedMinutes: integer('asked_minutes').notNull(),
    startsOn: date('starts_on', { mode: 'string' }).notNull(),
    endsOn: date('ends_on', { mode: 'string' }),
    words: text().notNull().default(''),
    state: text().$type<ReleaseState>().notNull().default('asked'),
    approvedMinutes: integer('approved_minutes').notNull().default(0),
    reason: text().notNull().default(''),
    askedBy: uuid('asked_by').$type<Id<'participant'>>(),
    askedAt: timestamp('asked_at', { withTimezone: true }).notNull(),
    decidedBy: uuid('decided_by').$type<Id<'participant'>>(),
    decidedAt: timestamp('decided_at', { withTimezone: true }),
    version: integer().notNull().default(1),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)
export type ReleaseRow = typeof championRelease.$inferSelect

export const hourKinds = ['visit', 'calls', 'meeting', 'driving', 'typing', 'other'] as const
export type HourKind = (typeof hourKinds)[number]

/** Time a champion gave on one day. */
export const championHours = pgTable(
  'champion_hours',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<Id<'champion-hours'>>().notNull(),
    championId: uuid('champion_id').$type<ChampionId>().notNull(),
    onDay: date('on_day', { mode: 'string' }).notNull(),
    minutes: integer().notNull(),
    kind: text().$type<HourKind>().notNull(),
    note: text().notNull().default(''),
    enteredBy: uuid('entered_by').$type<Id<'participant'>>(),
    enteredAt: timestamp('entered_at', { withTimezone: true }).notNull(),
    removedAt: timestamp('removed_at', { withTimezone: true }),
    version: integer().notNull().default(1),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)
export type HoursRow = typeof championHours.$inferSelect

/** A warning that was given: once for a week that is nearly full, once more when it is too much. */
export const championLoadWarning = pgTable(
  'champion_load_warning',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    championId: uuid('champion_id').$type<ChampionId>().notNull(),
    monday: date({ mode: 'string' }).notNull(),
    step: text().$type<'near' | 'over'>().notNull(),
    warnedAt: timestamp('warned_at', { withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.labId, table.championId, table.monday, table.step] })],
)

export const expenseKinds = ['mileage', 'fare', 'other'] as const
export type ExpenseKind = (typeof expenseKinds)[number]
export const expenseStates = ['asked', 'settled', 'declined', 'withdrawn'] as const
export type ExpenseState = (typeof expenseStates)[number]

/** What being a champion cost somebody, and whether they got it back. */
export const championExpense = pgTable(
  'champion_expense',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<Id<'champion-expense'>>().notNull(),
    championId: uuid('champion_id').$type<ChampionId>().notNull(),
    onDay: date('on_day', { mode: 'string' }).notNull(),
    kind: text().$type<ExpenseKind>().notNull(),
    km: integer(),
    amountMinor: bigint('amount_minor', { mode: 'number' }).notNull(),
    currency: text().$type<Currency>().notNull(),
    note: text().notNull().default(''),
    blobId: uuid('blob_id').$type<Id<'blob'>>(),
    state: text().$type<ExpenseState>().notNull().default('asked'),
    reason: text().notNull().default(''),
    claimedBy: uuid('claimed_by').$type<Id<'participant'>>(),
    claimedAt: timestamp('claimed_at', { withTimezone: true }).notNull(),
    decidedBy: uuid('decided_by').$type<Id<'participant'>>(),
    decidedAt: timestamp('decided_at', { withTimezone: true }),
    version: integer().notNull().default(1),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)
export type ExpenseRow = typeof championExpense.$inferSelect
