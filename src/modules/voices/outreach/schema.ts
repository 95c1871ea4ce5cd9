import {
  date,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Id, LabId } from '../../../shared/id.ts'
import type { LocalText } from '../../../shared/language.ts'

export type OutreachId = Id<'outreach'>

/** The ways by which people are asked. */
export const outreachChannels = ['letter', 'phone', 'email', 'sms', 'visit', 'poster'] as const
export type OutreachChannel = (typeof outreachChannels)[number]

const moment = (name: string) => timestamp(name, { withTimezone: true })
const person = (name: string) => uuid(name).$type<Id<'participant'>>()

/** Asking people to say something: in which words, whose voices are looked for, and what it led to. */
export const outreach = pgTable(
  'outreach',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<OutreachId>().notNull(),
    initiativeId: uuid('initiative_id').notNull(),
    title: text().notNull(),
    words: jsonb().$type<LocalText>().notNull(),
    /** Groups people may say they belong to; nobody in particular when empty. */
    aimedAt: text('aimed_at').array().notNull().default([]),
    ageBands: text('age_bands').array().notNull().default([]),
    genders: text().array().notNull().default([]),
    placeId: uuid('place_id').$type<Id<'place'>>(),
    madeBy: person('made_by'),
    madeAt: moment('made_at').notNull(),
    happenedOn: date('happened_on'),
    result: text().notNull().default(''),
    documentedBy: person('documented_by'),
    documentedAt: moment('documented_at'),
    version: integer().notNull().default(1),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)
export type OutreachRow = typeof outreach.$inferSelect

/** One way of an invitation; its code says where an answer came from. */
export const outreachWay = pgTable(
  'outreach_way',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    outreachId: uuid('outreach_id').$type<OutreachId>().notNull(),
    channel: text().$type<OutreachChannel>().notNull(),
    codeHash: text('code_hash').notNull(),
    /** People reached this way without being in the list, as somebody counted or guessed. */
    reached: integer().notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.labId, table.outreachId, table.channel] })],
)

/** Who was asked by name; the channel is known once the invitation is written. */
export const outreachInvited = pgTable(
  'outreach_invited',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    outreachId: uuid('outreach_id').$type<OutreachId>().notNull(),
    participantId: person('participant_id').notNull(),
    channel: text().$type<OutreachChannel>(),
    invitedAt: moment('invited_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.labId, table.outreachId, table.participantId] })],
)
