import { jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Id, LabId } from '../../shared/id.ts'
import type { LocalText } from '../../shared/language.ts'

/** What one thing is to the thing that came of it. */
export const relations = ['led-to', 'rests-on', 'answers', 'part-of', 'replaces'] as const
export type Relation = (typeof relations)[number]

export type LinkId = Id<'link'>

/** A thing of any module: its kind and its id. */
export type ThingRef = { kind: string; id: string }

/** One edge of the thread: `to` came from `from`. */
export const link = pgTable(
  'link',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<LinkId>().notNull(),
    fromKind: text('from_kind').notNull(),
    fromId: uuid('from_id').notNull(),
    toKind: text('to_kind').notNull(),
    toId: uuid('to_id').notNull(),
    relation: text().$type<Relation>().notNull(),
    madeBy: uuid('made_by').$type<Id<'participant'>>(),
    madeAt: timestamp('made_at', { withTimezone: true }).notNull(),
    foreignLab: text('foreign_lab'),
    foreignTitle: jsonb('foreign_title').$type<LocalText>(),
  },
  (t) => [primaryKey({ columns: [t.labId, t.id] })],
)
