import { integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Id, LabId } from '../../../../shared/id.ts'
import type { Language } from '../../../../shared/language.ts'
import type { OpinionMapId } from '../map/schema.ts'

export type OpinionSheetId = Id<'opinion-sheet'>

/** A printed sheet of statements with boxes; its copies are typed in one by one. */
export const opinionSheet = pgTable(
  'opinion_sheet',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<OpinionSheetId>().notNull(),
    opinionMapId: uuid('opinion_map_id').$type<OpinionMapId>().notNull(),
    language: text().$type<Language>().notNull(),
    /** Numbers of the statements, in the order in which they are printed. */
    statements: integer().array().notNull(),
    copies: integer().notNull(),
    madeBy: uuid('made_by').$type<Id<'participant'>>(),
    madeAt: timestamp('made_at', { withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)
export type OpinionSheetRow = typeof opinionSheet.$inferSelect
