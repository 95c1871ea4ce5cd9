import {
  bigint,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Id, LabId } from '../../../shared/id.ts'
import type { Mapping } from './mapping.ts'
import type { Encoding } from './encoding.ts'

export type ImportRunId = Id<'import-run'>

/** Where an import stands; those that end in -ing are worked on by a job. */
export type ImportState =
  | 'uploaded'
  | 'checking'
  | 'checked'
  | 'applying'
  | 'applied'
  | 'undoing'
  | 'undone'
  | 'failed'

const moment = (name: string) => timestamp(name, { withTimezone: true })

/** A file as text, in pieces, until its lines are imported. */
export const importPiece = pgTable(
  'import_piece',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    fileId: uuid('file_id').$type<Id<'import-file'>>().notNull(),
    /** Where it begins, in bytes of UTF-8. */
    startsAt: bigint('starts_at', { mode: 'number' }).notNull(),
    words: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.labId, table.fileId, table.startsAt] })],
)

/** One file on its way in: how it is read, how far the work has come, and what came of it. */
export const importRun = pgTable(
  'import_run',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<ImportRunId>().notNull(),
    initiativeId: uuid('initiative_id').notNull(),
    state: text().$type<ImportState>().notNull(),
    fileId: uuid('file_id').$type<Id<'import-file'>>().notNull(),
    fileName: text('file_name').notNull(),
    fileHash: text('file_hash').notNull(),
    byteCount: bigint('byte_count', { mode: 'number' }).notNull(),
    encoding: text().$type<Encoding>().notNull(),
    separator: text().notNull(),
    columns: jsonb().$type<string[]>().notNull(),
    mapping: jsonb().$type<Mapping>(),
    source: text().notNull().default(''),
    sourceKey: text('source_key').notNull().default(''),
    bytesRead: bigint('bytes_read', { mode: 'number' }).notNull().default(0),
    linesRead: integer('lines_read').notNull().default(0),
    readyCount: integer('ready_count').notNull().default(0),
    wrongCount: integer('wrong_count').notNull().default(0),
    knownCount: integer('known_count').notNull().default(0),
    keptCount: integer('kept_count').notNull().default(0),
    withdrawnCount: integer('withdrawn_count').notNull().default(0),
    /** Why it failed, as a code. */
    problem: text().notNull().default(''),
    startedBy: uuid('started_by').$type<Id<'participant'>>(),
    startedAt: moment('started_at').notNull(),
    /** The last sign of life of the work on it. */
    movedAt: moment('moved_at').notNull(),
    confirmedBy: uuid('confirmed_by').$type<Id<'participant'>>(),
    appliedAt: moment('applied_at'),
    undoneAt: moment('undone_at'),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)
export type ImportRunRow = typeof importRun.$inferSelect

/** One line of a file, checked; it goes when the import is applied, unless it was wrong. */
export const importLine = pgTable(
  'import_line',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    importRunId: uuid('import_run_id').$type<ImportRunId>().notNull(),
    line: integer().notNull(),
    state: text().$type<'ready' | 'wrong' | 'known'>().notNull(),
    reason: text().notNull().default(''),
    detail: text().notNull().default(''),
    title: text().notNull().default(''),
    body: text().notNull().default(''),
    language: text().notNull().default('und'),
    languageBy: text('language_by').$type<'detected' | 'person'>().notNull().default('detected'),
    placeId: uuid('place_id').$type<Id<'place'>>(),
    capturedAt: moment('captured_at'),
    importKey: text('import_key'),
    contributionId: uuid('contribution_id').$type<Id<'contribution'>>(),
    receiptHash: text('receipt_hash'),
  },
  (table) => [primaryKey({ columns: [table.labId, table.importRunId, table.line] })],
)
export type ImportLineRow = typeof importLine.$inferSelect
