import { date, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Id, LabId } from '../../../shared/id.ts'
import type { LocalText } from '../../../shared/language.ts'

export type HandOverId = Id<'champion-hand-over'>
const person = (name: string) => uuid(name).$type<Id<'participant'>>()
export const workKinds = ['session', 'support', 'call', 'notice', 'activity', 'voice'] as const
export type WorkKind = (typeof workKinds)[number]
/** How many pieces of a kind there are beyond those that are listed. */
export type More = Partial<Record<WorkKind, number>>

/** What a champion who left handed over, to whom, with a note. */
export const handOver = pgTable(
  'champion_hand_over',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<HandOverId>().notNull(),
    fromId: person('from_id').notNull(),
    toId: person('to_id').notNull(),
    madeBy: person('made_by'),
    madeAt: timestamp('made_at', { withTimezone: true }).notNull(),
    note: text().notNull().default(''),
    more: jsonb().$type<More>().notNull().default({}),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)

/** One piece of work as it stood that day. */
export const handOverItem = pgTable(
  'champion_hand_over_item',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    handOverId: uuid('hand_over_id').$type<HandOverId>().notNull(),
    kind: text().$type<WorkKind>().notNull(),
    thingId: uuid('thing_id').notNull(),
    title: jsonb().$type<LocalText>().notNull(),
    participantId: person('participant_id'),
    address: text().notNull(),
    dueOn: date('due_on', { mode: 'string' }),
  },
  (table) => [primaryKey({ columns: [table.labId, table.handOverId, table.kind, table.thingId] })],
)

/** Somebody who agreed that the next one has their number. */
export const handOverContact = pgTable(
  'champion_hand_over_contact',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    handOverId: uuid('hand_over_id').$type<HandOverId>().notNull(),
    participantId: person('participant_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.labId, table.handOverId, table.participantId] })],
)
