import { integer, jsonb, pgTable, primaryKey, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Id, LabId } from '../../../shared/id.ts'
import type { LocalText } from '../../../shared/language.ts'
import type { ContributionId } from '../contribution/schema.ts'
import type { ExtractId } from '../reading/schema.ts'

export type ThemeId = Id<'theme'>

const moment = (name: string) => timestamp(name, { withTimezone: true })
const person = (name: string) => uuid(name).$type<Id<'participant'>>()

/** A named pattern. What was merged into another theme keeps what it holds, so that this can be undone. */
export const theme = pgTable(
  'theme',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<ThemeId>().notNull(),
    initiativeId: uuid('initiative_id').notNull(),
    name: jsonb().$type<LocalText>().notNull(),
    about: jsonb().$type<LocalText>().notNull().default({}),
    archivedAt: moment('archived_at'),
    mergedInto: uuid('merged_into').$type<ThemeId>(),
    publishedAt: moment('published_at'),
    madeBy: person('made_by'),
    madeAt: moment('made_at').notNull(),
    version: integer().notNull().default(1),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)
export type ThemeRow = typeof theme.$inferSelect

/** What a theme holds: a whole contribution, or an extract of it. */
export const themeItem = pgTable(
  'theme_item',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<Id<'theme-item'>>().notNull(),
    themeId: uuid('theme_id').$type<ThemeId>().notNull(),
    contributionId: uuid('contribution_id').$type<ContributionId>().notNull(),
    extractId: uuid('extract_id').$type<ExtractId>(),
    putBy: person('put_by'),
    putAt: moment('put_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)
