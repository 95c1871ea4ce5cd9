import {
  bigint,
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
import type { StakeholderId } from '../schema.ts'

/** How large a supplier is: one person, up to ten, up to fifty, more. */
export const supplierSizes = ['one', 'small', 'medium', 'large'] as const
export type SupplierSize = (typeof supplierSizes)[number]
export type SupplierId = Id<'supplier'>
export type ComingNeedId = Id<'coming-need'>
export type SpendId = Id<'spend'>

const labId = () => uuid('lab_id').$type<LabId>().notNull()
const moment = (name: string) => timestamp(name, { withTimezone: true })
const person = (name: string) => uuid(name).$type<Id<'participant'>>()

/** Somebody here who sells to public bodies, or could. */
export const supplier = pgTable(
  'supplier',
  {
    labId: labId(),
    id: uuid().$type<SupplierId>().notNull(),
    name: text().notNull(),
    nameKey: text('name_key').notNull(),
    stakeholderId: uuid('stakeholder_id').$type<StakeholderId>(),
    offers: text().notNull().default(''),
    placeId: uuid('place_id').$type<Id<'place'>>(),
    size: text().$type<SupplierSize>().notNull(),
    since: integer(),
    contact: text().notNull().default(''),
    public: boolean().notNull().default(false),
    agreedWords: text('agreed_words').notNull().default(''),
    contactPublic: boolean('contact_public').notNull().default(false),
    addedBy: person('added_by'),
    addedAt: moment('added_at').notNull(),
    version: integer().notNull().default(1),
    removedAt: moment('removed_at'),
  },
  (t) => [primaryKey({ columns: [t.labId, t.id] })],
)
export type SupplierRow = typeof supplier.$inferSelect

/** An early notice of what will be needed. */
export const comingNeed = pgTable(
  'coming_need',
  {
    labId: labId(),
    id: uuid().$type<ComingNeedId>().notNull(),
    what: text().notNull(),
    aboutWhen: text('about_when').notNull(),
    aboutAmount: text('about_amount').notNull().default(''),
    whomToAsk: text('whom_to_ask').notNull(),
    expiresOn: date('expires_on').notNull(),
    publishedBy: person('published_by'),
    publishedAt: moment('published_at').notNull(),
    endedAt: moment('ended_at'),
  },
  (t) => [primaryKey({ columns: [t.labId, t.id] })],
)

/** What an organisation spent in a month or quarter with one supplier, or with those who are not local. */
export const spend = pgTable(
  'spend',
  {
    labId: labId(),
    id: uuid().$type<SpendId>().notNull(),
    period: text().notNull(),
    organisationId: uuid('organisation_id').$type<StakeholderId>().notNull(),
    supplierId: uuid('supplier_id').$type<SupplierId>(),
    amountMinor: bigint('amount_minor', { mode: 'number' }).notNull(),
    currency: text().notNull(),
    notedBy: person('noted_by'),
    notedAt: moment('noted_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.labId, t.id] })],
)

/** What the lab means by local, in versions. */
export const localMeaning = pgTable(
  'local_meaning',
  {
    labId: labId(),
    version: integer().notNull(),
    words: text().notNull(),
    placeIds: uuid('place_ids').array().$type<Id<'place'>[]>().notNull(),
    statedBy: person('stated_by'),
    statedAt: moment('stated_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.labId, t.version] })],
)
export type LocalMeaning = typeof localMeaning.$inferSelect
