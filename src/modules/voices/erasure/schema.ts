import { jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Remains } from '../../../platform/manifest.ts'
import type { Id, LabId } from '../../../shared/id.ts'

/** How somebody asked to be forgotten: on their own page, or through a keeper of the list. */
export const askedHow = ['page', 'phone', 'letter', 'visit'] as const
export type AskedHow = (typeof askedHow)[number]

/** Who asked. */
export const askedBy = ['self', 'relative', 'guardian'] as const
export type AskedBy = (typeof askedBy)[number]

/** That somebody was forgotten, and what was kept and why. No words, no names. */
export const erasure = pgTable(
  'erasure',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<Id<'erasure'>>().notNull(),
    participantId: uuid('participant_id').$type<Id<'participant'>>().notNull(),
    words: text().$type<'take' | 'keep'>().notNull(),
    askedHow: text('asked_how').$type<AskedHow>().notNull(),
    askedBy: text('asked_by').$type<AskedBy>().notNull(),
    recordedBy: uuid('recorded_by').$type<Id<'participant'>>(),
    remains: jsonb().$type<Remains[]>().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)
export type Erasure = typeof erasure.$inferSelect
