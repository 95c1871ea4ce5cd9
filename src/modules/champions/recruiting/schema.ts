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
import type { Id, LabId } from '../../../shared/id.ts'
import type { Language } from '../../../shared/language.ts'
import type { ChampionId } from '../schema.ts'

export type OfferId = Id<'champion-offer'>
export type OfferKind = 'self' | 'nomination'
export type OfferState = 'new' | 'talking' | 'accepted' | 'declined'

/** Somebody who says yes to the open call, or whom somebody else names. */
export const championOffer = pgTable(
  'champion_offer',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<OfferId>().notNull(),
    kind: text().$type<OfferKind>().notNull(),
    name: text().notNull(),
    phone: text().notNull().default(''),
    email: text().notNull().default(''),
    ringMe: boolean('ring_me').notNull().default(false),
    placeId: uuid('place_id').$type<Id<'place'>>(),
    placeWords: text('place_words').notNull().default(''),
    why: text().notNull().default(''),
    language: text().$type<Language>().notNull(),
    nominatedBy: text('nominated_by').notNull().default(''),
    nominatorContact: text('nominator_contact').notNull().default(''),
    knows: boolean().notNull().default(true),
    crowded: boolean().notNull().default(false),
    state: text().$type<OfferState>().notNull().default('new'),
    note: text().notNull().default(''),
    saidYesOn: date('said_yes_on', { mode: 'string' }),
    handledBy: uuid('handled_by').$type<Id<'participant'>>(),
    handledAt: timestamp('handled_at', { withTimezone: true }),
    answer: text().notNull().default(''),
    participantId: uuid('participant_id').$type<Id<'participant'>>(),
    championId: uuid('champion_id').$type<ChampionId>(),
    receivedAt: timestamp('received_at', { withTimezone: true }).notNull(),
    version: integer().notNull().default(1),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)
export type OfferRow = typeof championOffer.$inferSelect
