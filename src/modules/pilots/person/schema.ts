import {
  boolean,
  date,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Helix } from '../../../shared/helix.ts'
import type { Id, LabId } from '../../../shared/id.ts'
import type { Language } from '../../../shared/language.ts'
import type { PilotId } from '../pilot/schema.ts'

export type PilotPersonId = Id<'pilot-person'>
export const parts = ['pilot', 'comparison'] as const
export type Part = (typeof parts)[number]
export const leavingReasons = [
  'time',
  'health',
  'moved',
  'technology',
  'no-help',
  'family',
  'not-said',
  'other',
] as const
export type LeavingReason = (typeof leavingReasons)[number]
const labId = uuid('lab_id').$type<LabId>().notNull()
const moment = (name: string) => timestamp(name, { withTimezone: true })
const person = (name: string) => uuid(name).$type<Id<'participant'>>()

/** Somebody in a pilot, or in the group it is compared with. */
export const pilotPerson = pgTable(
  'pilot_person',
  {
    labId,
    id: uuid().$type<PilotPersonId>().notNull(),
    pilotId: uuid('pilot_id').$type<PilotId>().notNull(),
    participantId: person('participant_id'),
    part: text().$type<Part>().notNull(),
    sector: text().$type<Helix>().notNull(),
    personKey: text('person_key'),
    support: text().$type<'unknown' | 'none' | 'needed'>().notNull().default('unknown'),
    supportWords: text('support_words').notNull().default(''),
    addedBy: person('added_by'),
    addedAt: moment('added_at').notNull(),
    leftOn: date('left_on'),
    leftReason: text('left_reason').$type<LeavingReason>(),
    leftWords: text('left_words').notNull().default(''),
    wantsToHear: boolean('wants_to_hear').notNull().default(true),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)
export type PilotPersonRow = typeof pilotPerson.$inferSelect

/** What measurements called somebody who left. */
export const pilotRetiredKey = pgTable(
  'pilot_retired_key',
  {
    labId,
    pilotId: uuid('pilot_id').$type<PilotId>().notNull(),
    personKey: text('person_key').notNull(),
  },
  (table) => [primaryKey({ columns: [table.labId, table.pilotId, table.personKey] })],
)

/** The exact words people agree to for one pilot. */
export const pilotConsentText = pgTable(
  'pilot_consent_text',
  {
    labId,
    id: uuid().$type<Id<'pilot-consent-text'>>().notNull(),
    pilotId: uuid('pilot_id').$type<PilotId>().notNull(),
    version: integer().notNull(),
    language: text().$type<Language>().notNull(),
    body: text().notNull(),
    writtenBy: person('written_by'),
    writtenAt: moment('written_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)

/** A person's yes to one text, until it is withdrawn. */
export const pilotConsent = pgTable(
  'pilot_consent',
  {
    labId,
    id: uuid().$type<Id<'pilot-consent'>>().notNull(),
    pilotPersonId: uuid('pilot_person_id').$type<PilotPersonId>().notNull(),
    pilotConsentTextId: uuid('pilot_consent_text_id').$type<Id<'pilot-consent-text'>>().notNull(),
    mode: text().$type<'tap' | 'spoken' | 'paper'>().notNull(),
    witness: text().notNull().default(''),
    givenAt: moment('given_at').notNull(),
    recordedBy: person('recorded_by'),
    withdrawnAt: moment('withdrawn_at'),
    withdrawnBy: person('withdrawn_by'),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)
