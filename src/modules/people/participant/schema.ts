import {
  doublePrecision,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Id, LabId } from '../../../shared/id.ts'
import type { Language } from '../../../shared/language.ts'

/** How a person wants to be told. */
export const channels = ['email', 'phone', 'letter', 'visit', 'sms', 'app'] as const
export type Channel = (typeof channels)[number]

/** Where people live; the lab keeps the list. */
export const place = pgTable(
  'place',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<Id<'place'>>().notNull(),
    name: text().notNull(),
    latitude: doublePrecision().notNull(),
    longitude: doublePrecision().notNull(),
  },
  (t) => [primaryKey({ columns: [t.labId, t.id] })],
)

/** A person in one lab. Everything but the name may be unknown. */
export const participant = pgTable(
  'participant',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<Id<'participant'>>().notNull(),
    name: text().notNull(),
    email: text(),
    phone: text(),
    postalAddress: text('postal_address'),
    preferredChannel: text('preferred_channel').$type<Channel>().notNull(),
    language: text().$type<Language>().notNull(),
    supportNeeds: text('support_needs').notNull().default(''),
    ageBand: text('age_band'),
    gender: text(),
    placeId: uuid('place_id').$type<Id<'place'>>(),
    belongsTo: text('belongs_to').array().notNull().default([]),
    organisation: text().notNull().default(''),
    accountId: uuid('account_id').$type<Id<'account'>>(),
    /** Who wrote them into the list, where that was a person of the lab. */
    addedBy: uuid('added_by').$type<Id<'participant'>>(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    version: integer().notNull().default(1),
    /** The kept entry, when this person was in the list twice; it is never itself a merged one. */
    mergedInto: uuid('merged_into').$type<Id<'participant'>>(),
    /** When the person asked to be forgotten: nobody is known by this entry any more. */
    erasedAt: timestamp('erased_at', { withTimezone: true }),
  },
  (t) => [primaryKey({ columns: [t.labId, t.id] })],
)
export type Participant = typeof participant.$inferSelect
