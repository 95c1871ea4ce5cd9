import {
  boolean,
  date,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Id, LabId } from '../../shared/id.ts'
import type { LocalText } from '../../shared/language.ts'

export type ChampionId = Id<'champion'>

/** What champions do for a living, or instead of it. */
export const professions = [
  'planner',
  'civil-servant',
  'community-manager',
  'care-professional',
  'teacher',
  'librarian',
  'social-enterprise',
  'business',
  'farmer',
  'culture-worker',
  'retired',
  'volunteer',
  'other',
] as const
export type Profession = (typeof professions)[number]
export const championStates = ['asked', 'active', 'paused', 'left'] as const
export type ChampionState = (typeof championStates)[number]
/** How somebody said yes to being a champion: here, aloud before a witness, or on paper. */
export const yesWays = ['page', 'said', 'paper'] as const
export type YesHow = (typeof yesWays)[number]
export const currencies = ['EUR', 'GBP', 'ISK', 'NOK', 'SEK', 'DKK'] as const
export type Currency = (typeof currencies)[number]

/** A person as a champion; the role itself, and what it is for, stays in people. */
export const champion = pgTable(
  'champion',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<ChampionId>().notNull(),
    participantId: uuid('participant_id').$type<Id<'participant'>>().notNull(),
    profession: text().$type<Profession>().notNull(),
    professionWords: text('profession_words').notNull().default(''),
    organisation: text().notNull().default(''),
    employed: boolean().notNull().default(false),
    languages: text().array().notNull().default([]),
    since: date({ mode: 'string' }).notNull(),
    state: text().$type<ChampionState>().notNull().default('active'),
    named: boolean().notNull().default(false),
    capMinutes: integer('cap_minutes').notNull().default(240),
    readyAt: timestamp('ready_at', { withTimezone: true }),
    loadToldOn: date('load_told_on', { mode: 'string' }),
    addedBy: uuid('added_by').$type<Id<'participant'>>(),
    addedAt: timestamp('added_at', { withTimezone: true }).notNull(),
    askedFor: uuid('asked_for').array(),
    yesOn: date('yes_on', { mode: 'string' }),
    yesHow: text('yes_how').$type<YesHow>(),
    yesWitness: text('yes_witness').notNull().default(''),
    unitedWith: uuid('united_with').$type<ChampionId>(),
    version: integer().notNull().default(1),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)
export type ChampionRow = typeof champion.$inferSelect

/** What a lab says to everybody who thinks of becoming a champion, and in which money it pays expenses. */
export const championSetup = pgTable('champion_setup', {
  labId: uuid('lab_id').$type<LabId>().primaryKey(),
  callOpen: boolean('call_open').notNull().default(false),
  callWords: jsonb('call_words').$type<LocalText>().notNull().default({}),
  trainingWords: jsonb('training_words').$type<LocalText>().notNull().default({}),
  hoursWeek: text('hours_week').notNull().default(''),
  currency: text().$type<Currency>().notNull().default('EUR'),
  version: integer().notNull().default(1),
})

/** A community that an initiative is for, beside its own place. */
export const targetCommunity = pgTable(
  'target_community',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    initiativeId: uuid('initiative_id').$type<Id<'initiative'>>().notNull(),
    placeId: uuid('place_id').$type<Id<'place'>>().notNull(),
    setBy: uuid('set_by').$type<Id<'participant'>>(),
    setAt: timestamp('set_at', { withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.labId, table.initiativeId, table.placeId] })],
)

/** What went from one entry of a champion to the other when a keeper made two people one, so that it can go back. */
export type UnitedRows = {
  hours: string[]
  expenses: string[]
  releases: string[]
  mandates: { id: string; number: number }[]
}

/** Two entries of one person in the registry, one champion since a merge; `undoneAt` says since when they are two again. */
export const championUnion = pgTable(
  'champion_union',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    mergeId: uuid('merge_id').$type<Id<'participant-merge'>>().notNull(),
    leadingId: uuid('leading_id').$type<ChampionId>().notNull(),
    unitedId: uuid('united_id').$type<ChampionId>().notNull(),
    moved: jsonb().$type<UnitedRows>().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
    undoneAt: timestamp('undone_at', { withTimezone: true }),
  },
  (table) => [primaryKey({ columns: [table.labId, table.mergeId] })],
)
