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
import type { Helix } from '../../shared/helix.ts'
import type { Id, LabId } from '../../shared/id.ts'
import type { TieKind } from './tie/kinds.ts'

/** What an entry of the map is: a body, people who are no body, or one person. */
export const stakeholderKinds = ['organisation', 'group', 'person'] as const
export type StakeholderKind = (typeof stakeholderKinds)[number]
export type StakeholderId = Id<'stakeholder'>
export type TieId = Id<'tie'>
export type InvolvementId = Id<'involvement'>

const labId = () => uuid('lab_id').$type<LabId>().notNull()
const moment = (name: string) => timestamp(name, { withTimezone: true })
const person = (name: string) => uuid(name).$type<Id<'participant'>>()
const entry = (name: string) => uuid(name).$type<StakeholderId>()

/** Who has a part in the lab's work. An organisation is one of them, with interest and influence of its own. */
export const stakeholder = pgTable(
  'stakeholder',
  {
    labId: labId(),
    id: uuid().$type<StakeholderId>().notNull(),
    kind: text().$type<StakeholderKind>().notNull(),
    name: text().notNull(),
    nameKey: text('name_key').notNull(),
    helix: text().$type<Helix>().notNull(),
    role: text(),
    organisationId: entry('organisation_id'),
    participantId: person('participant_id'),
    placeId: uuid('place_id').$type<Id<'place'>>(),
    stake: text().notNull().default(''),
    interest: integer(),
    influence: integer(),
    contact: text().notNull().default(''),
    website: text().notNull().default(''),
    public: boolean().notNull().default(false),
    addedBy: person('added_by'),
    addedAt: moment('added_at').notNull(),
    version: integer().notNull().default(1),
    removedAt: moment('removed_at'),
    mergedInto: entry('merged_into'),
  },
  (t) => [primaryKey({ columns: [t.labId, t.id] })],
)
export type StakeholderRow = typeof stakeholder.$inferSelect

/** Who has a part in which initiative, and since when. */
export const involvement = pgTable(
  'involvement',
  {
    labId: labId(),
    id: uuid().$type<InvolvementId>().notNull(),
    stakeholderId: entry('stakeholder_id').notNull(),
    initiativeId: uuid('initiative_id').notNull(),
    part: text().notNull().default(''),
    since: date().notNull(),
    endedOn: date('ended_on'),
    addedBy: person('added_by'),
    addedAt: moment('added_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.labId, t.id] })],
)

/** That somebody took part in something, written down by a person. */
export const stakeholderAct = pgTable(
  'stakeholder_act',
  {
    labId: labId(),
    id: uuid().$type<Id<'stakeholder-act'>>().notNull(),
    stakeholderId: entry('stakeholder_id').notNull(),
    initiativeId: uuid('initiative_id'),
    onDay: date('on_day').notNull(),
    note: text().notNull(),
    notedBy: person('noted_by'),
    notedAt: moment('noted_at').notNull(),
    withdrawnAt: moment('withdrawn_at'),
  },
  (t) => [primaryKey({ columns: [t.labId, t.id] })],
)

/** What ties two entries. Kinds without a direction are kept with the smaller id first. */
export const tie = pgTable(
  'tie',
  {
    labId: labId(),
    id: uuid().$type<TieId>().notNull(),
    fromId: entry('from_id').notNull(),
    toId: entry('to_id').notNull(),
    kind: text().$type<TieKind>().notNull(),
    strength: integer().notNull(),
    since: date(),
    until: date(),
    initiativeId: uuid('initiative_id'),
    note: text().notNull().default(''),
    public: boolean().notNull().default(false),
    madeBy: person('made_by'),
    madeAt: moment('made_at').notNull(),
    version: integer().notNull().default(1),
    removedAt: moment('removed_at'),
  },
  (t) => [primaryKey({ columns: [t.labId, t.id] })],
)
export type TieRow = typeof tie.$inferSelect

/** Where each entry lies in the picture, in whole units; worked out by a job. */
export const networkLayout = pgTable('network_layout', {
  labId: uuid('lab_id').$type<LabId>().primaryKey(),
  graphHash: text('graph_hash').notNull(),
  positions: jsonb().$type<Record<string, [x: number, y: number]>>().notNull(),
  readAt: moment('read_at').notNull(),
})
