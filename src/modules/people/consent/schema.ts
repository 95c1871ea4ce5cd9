import { integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Id, LabId } from '../../../shared/id.ts'
import type { Language } from '../../../shared/language.ts'

/** What a consent is for. */
export const consentPurposes = [
  'taking-part',
  'contact',
  'story-in-lab',
  'story-quote',
  'story-public',
  'story-share',
  'recording',
  'photo',
  'research',
  'named-on-map',
  'asset-in-lab',
  'asset-public',
] as const
export type ConsentPurpose = (typeof consentPurposes)[number]

/** How a consent was given. */
export const consentModes = ['tap', 'spoken', 'paper'] as const
export type ConsentMode = (typeof consentModes)[number]

/** The exact words people agree to; never changed, only followed by a new version. */
export const consentText = pgTable(
  'consent_text',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<Id<'consent-text'>>().notNull(),
    purpose: text().$type<ConsentPurpose>().notNull(),
    version: integer().notNull(),
    language: text().$type<Language>().notNull(),
    body: text().notNull(),
    publishedAt: timestamp('published_at', { withTimezone: true }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.labId, t.id] })],
)

/** A person's yes to one text, until it is withdrawn. */
export const consent = pgTable(
  'consent',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<Id<'consent'>>().notNull(),
    participantId: uuid('participant_id').$type<Id<'participant'>>().notNull(),
    consentTextId: uuid('consent_text_id').$type<Id<'consent-text'>>().notNull(),
    mode: text().$type<ConsentMode>().notNull(),
    witness: text().notNull().default(''),
    givenAt: timestamp('given_at', { withTimezone: true }).notNull(),
    recordedBy: uuid('recorded_by').$type<Id<'participant'>>(),
    withdrawnAt: timestamp('withdrawn_at', { withTimezone: true }),
    withdrawnBy: uuid('withdrawn_by').$type<Id<'participant'>>(),
  },
  (t) => [primaryKey({ columns: [t.labId, t.id] })],
)
