import { integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Id, LabId } from '../../../shared/id.ts'
import type { LocalText } from '../../../shared/language.ts'

/** Whether an initiative is worked on: ended ones stay readable for ever. */
export const initiativeStates = ['running', 'paused', 'ended'] as const
export type InitiativeState = (typeof initiativeStates)[number]
export type InitiativeId = Id<'initiative'>

export const initiative = pgTable(
  'initiative',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<InitiativeId>().notNull(),
    title: jsonb().$type<LocalText>().notNull(),
    summary: jsonb().$type<LocalText>().notNull(),
    state: text().$type<InitiativeState>().notNull().default('running'),
    placeId: uuid('place_id').$type<Id<'place'>>(),
    startedAt: timestamp('started_at', { withTimezone: true }).notNull(),
    startedBy: uuid('started_by').$type<Id<'participant'>>(),
    version: integer().notNull().default(1),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)
export type InitiativeRow = typeof initiative.$inferSelect
