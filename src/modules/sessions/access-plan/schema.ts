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

export type SupportNeedId = Id<'support-need'>
export const needKinds = [
  'transport',
  'care',
  'interpreter',
  'hearing-sight',
  'plain-print',
  'access',
  'food',
  'time',
  'expenses',
  'other',
] as const
export type NeedKind = (typeof needKinds)[number]

/** How a person said it: to somebody who typed it, or for themselves on this site. */
export const toldHows = ['in-person', 'phone', 'in-writing'] as const
export const saidHows = [...toldHows, 'themselves'] as const
export type SaidHow = (typeof saidHows)[number]

/** That a person was asked what they need to take part, also when they need nothing. */
export const accessPlan = pgTable(
  'access_plan',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    participantId: uuid('participant_id').$type<Id<'participant'>>().notNull(),
    askedOn: date('asked_on').notNull(),
    askedHow: text('asked_how').$type<SaidHow>().notNull(),
    needsNothing: boolean('needs_nothing').notNull(),
    notedBy: uuid('noted_by').$type<Id<'participant'>>(),
    notedAt: timestamp('noted_at', { withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.labId, table.participantId] })],
)

/** One thing a person needs to take part, in their words; `metBy` is how it is met, once that is known. */
export const supportNeed = pgTable(
  'support_need',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<SupportNeedId>().notNull(),
    participantId: uuid('participant_id').$type<Id<'participant'>>().notNull(),
    kind: text().$type<NeedKind>().notNull(),
    words: text().notNull(),
    metBy: text('met_by').notNull().default(''),
    agreedOn: date('agreed_on'),
    agreedHow: text('agreed_how').$type<SaidHow>(),
    writtenBy: uuid('written_by').$type<Id<'participant'>>(),
    writtenAt: timestamp('written_at', { withTimezone: true }).notNull(),
    endedAt: timestamp('ended_at', { withTimezone: true }),
    version: integer().notNull().default(1),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)
export type SupportNeedRow = typeof supportNeed.$inferSelect
