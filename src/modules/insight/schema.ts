import { date, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Id, LabId } from '../../shared/id.ts'

/** What people are counted by; `total` is everyone who lives here. */
export const dimensions = ['total', 'age-band', 'gender', 'place', 'belonging'] as const
export type Dimension = (typeof dimensions)[number]
export type PopulationImportId = Id<'population-import'>

/** One file of official figures with its source; the newest one of a dimension counts. */
export const populationImport = pgTable(
  'population_import',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<PopulationImportId>().notNull(),
    title: text().notNull(),
    address: text().notNull(),
    licence: text().notNull(),
    asOf: date('as_of').notNull(),
    hash: text().notNull(),
    importedBy: uuid('imported_by').$type<Id<'participant'>>(),
    importedAt: timestamp('imported_at', { withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)

/** How many people of one group live here. */
export const populationCount = pgTable(
  'population_count',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    populationImportId: uuid('population_import_id').$type<PopulationImportId>().notNull(),
    dimension: text().$type<Dimension>().notNull(),
    code: text().notNull(),
    count: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.labId, table.populationImportId, table.dimension, table.code] }),
  ],
)
