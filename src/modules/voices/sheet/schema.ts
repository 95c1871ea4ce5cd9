import { integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Id, LabId } from '../../../shared/id.ts'
import type { Language } from '../../../shared/language.ts'
import type { ContributionId } from '../contribution/schema.ts'

export type SheetBatchId = Id<'sheet-batch'>
export type SheetId = Id<'sheet'>
const moment = (name: string) => timestamp(name, { withTimezone: true })
const person = (name: string) => uuid(name).$type<Id<'participant'>>()

/** What a sheet may ask for. */
export const sheetKinds = ['idea', 'story', 'note'] as const
export type SheetKind = (typeof sheetKinds)[number]

/** Whether a sheet is out, typed in, or will never come. */
export const sheetStates = ['printed', 'keyed', 'void', 'lost'] as const
export type SheetState = (typeof sheetStates)[number]

/** One question on paper, in one language, printed several times. */
export const sheetBatch = pgTable(
  'sheet_batch',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<SheetBatchId>().notNull(),
    initiativeId: uuid('initiative_id').notNull(),
    question: text().notNull(),
    language: text().$type<Language>().notNull(),
    kind: text().$type<SheetKind>().notNull(),
    sheetCount: integer('sheet_count').notNull(),
    madeBy: person('made_by'),
    madeAt: moment('made_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)
export type SheetBatchRow = typeof sheetBatch.$inferSelect

/** One printed sheet. Its code is made again from the site's secret; only the hash is kept. */
export const sheet = pgTable(
  'sheet',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<SheetId>().notNull(),
    sheetBatchId: uuid('sheet_batch_id').$type<SheetBatchId>().notNull(),
    initiativeId: uuid('initiative_id').notNull(),
    number: integer().notNull(),
    codeHash: text('code_hash').notNull(),
    state: text().$type<SheetState>().notNull().default('printed'),
    because: text().notNull().default(''),
    contributionId: uuid('contribution_id').$type<ContributionId>(),
    /** Who is typing it in now. */
    takenBy: person('taken_by'),
    takenAt: moment('taken_at'),
    /** Who typed it in, made it void or said that it was lost. */
    settledBy: person('settled_by'),
    settledAt: moment('settled_at'),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)
export type SheetRow = typeof sheet.$inferSelect
