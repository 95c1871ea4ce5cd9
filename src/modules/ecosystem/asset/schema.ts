import { date, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Id, LabId } from '../../../shared/id.ts'
import type { StakeholderId } from '../schema.ts'

/** What may be offered. */
export const assetKinds = ['skill', 'place', 'equipment', 'time'] as const
export type AssetKind = (typeof assetKinds)[number]

/** Who may read an offer: those with a role in the lab, or everybody. */
export const audiences = ['roles', 'everybody'] as const
export type Audience = (typeof audiences)[number]
export type AssetId = Id<'asset'>
export type AssetRequestId = Id<'asset-request'>

const labId = () => uuid('lab_id').$type<LabId>().notNull()
const moment = (name: string) => timestamp(name, { withTimezone: true })
const person = (name: string) => uuid(name).$type<Id<'participant'>>()

/** What a person of the lab, or an organisation or group of the map, offers to its work. */
export const asset = pgTable(
  'asset',
  {
    labId: labId(),
    id: uuid().$type<AssetId>().notNull(),
    kind: text().$type<AssetKind>().notNull(),
    title: text().notNull(),
    words: text().notNull().default(''),
    participantId: person('participant_id'),
    stakeholderId: uuid('stakeholder_id').$type<StakeholderId>(),
    placeId: uuid('place_id').$type<Id<'place'>>(),
    available: text().notNull().default(''),
    languages: text().notNull().default(''),
    limits: text().notNull().default(''),
    audience: text().$type<Audience>().notNull(),
    /** The yes of a person that this offer rests on. */
    consentId: uuid('consent_id').$type<Id<'consent'>>(),
    agreedHow: text('agreed_how').$type<'spoken' | 'paper'>(),
    agreedWords: text('agreed_words').notNull().default(''),
    agreedAt: moment('agreed_at'),
    agreementEndedAt: moment('agreement_ended_at'),
    addedBy: person('added_by'),
    addedAt: moment('added_at').notNull(),
    version: integer().notNull().default(1),
    removedAt: moment('removed_at'),
  },
  (t) => [primaryKey({ columns: [t.labId, t.id] })],
)
export type AssetRow = typeof asset.$inferSelect

/** Somebody asked for an offer, for one activity; what was answered, the day it was used, and the thanks. */
export const assetRequest = pgTable(
  'asset_request',
  {
    labId: labId(),
    id: uuid().$type<AssetRequestId>().notNull(),
    assetId: uuid('asset_id').$type<AssetId>().notNull(),
    initiativeId: uuid('initiative_id').notNull(),
    activityId: uuid('activity_id').notNull(),
    words: text().notNull(),
    onDay: date('on_day'),
    askedBy: person('asked_by'),
    askedAt: moment('asked_at').notNull(),
    answer: text().$type<'yes' | 'no'>(),
    answerHow: text('answer_how').$type<'page' | 'spoken'>(),
    answerWords: text('answer_words').notNull().default(''),
    answeredBy: person('answered_by'),
    answeredAt: moment('answered_at'),
    usedOn: date('used_on'),
    thanks: text().notNull().default(''),
    thankedAt: moment('thanked_at'),
    withdrawnAt: moment('withdrawn_at'),
  },
  (t) => [primaryKey({ columns: [t.labId, t.id] })],
)
export type AssetRequestRow = typeof assetRequest.$inferSelect
