import { date, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Id, LabId } from '../../../shared/id.ts'
import type { Language } from '../../../shared/language.ts'
import type { ChampionId } from '../schema.ts'

export type MandateId = Id<'champion-mandate'>
export type MandateState = 'draft' | 'offered' | 'agreed' | 'ended'
export type SignedHow = 'page' | 'link' | 'paper'

/** One version of what was agreed with a champion. At most one is coming to be signed, one in force, and one agreed for a later day. */
export const championMandate = pgTable(
  'champion_mandate',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<MandateId>().notNull(),
    championId: uuid('champion_id').$type<ChampionId>().notNull(),
    number: integer().notNull(),
    state: text().$type<MandateState>().notNull().default('draft'),
    language: text().$type<Language>().notNull(),
    purpose: text().notNull(),
    does: text().notNull(),
    doesNot: text('does_not').notNull(),
    communities: text().notNull().default(''),
    minutesWeek: integer('minutes_week').notNull(),
    releasedMinutes: integer('released_minutes').notNull().default(0),
    reportsTo: text('reports_to').notNull(),
    buddy: text().notNull().default(''),
    expenses: text().notNull().default(''),
    startsOn: date('starts_on', { mode: 'string' }).notNull(),
    endsOn: date('ends_on', { mode: 'string' }),
    managerId: uuid('manager_id').$type<Id<'participant'>>(),
    managerName: text('manager_name').notNull().default(''),
    writtenBy: uuid('written_by').$type<Id<'participant'>>(),
    writtenAt: timestamp('written_at', { withTimezone: true }).notNull(),
    offeredAt: timestamp('offered_at', { withTimezone: true }),
    championAgreedAt: timestamp('champion_agreed_at', { withTimezone: true }),
    championAgreedHow: text('champion_agreed_how').$type<SignedHow>(),
    championRecordedBy: uuid('champion_recorded_by').$type<Id<'participant'>>(),
    managerAgreedAt: timestamp('manager_agreed_at', { withTimezone: true }),
    managerAgreedHow: text('manager_agreed_how').$type<SignedHow>(),
    managerRecordedBy: uuid('manager_recorded_by').$type<Id<'participant'>>(),
    managerSignedAs: text('manager_signed_as').notNull().default(''),
    begunAt: timestamp('begun_at', { withTimezone: true }),
    endedAt: timestamp('ended_at', { withTimezone: true }),
    endedBecause: text('ended_because').notNull().default(''),
    version: integer().notNull().default(1),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)
export type MandateRow = typeof championMandate.$inferSelect
