import {
  boolean,
  date,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Id, LabId } from '../../../../shared/id.ts'
import type { Language, LocalText } from '../../../../shared/language.ts'
import type { Adders, MapState, Moderation, Voters } from '../words.ts'

export type OpinionMapId = Id<'opinion-map'>
const moment = (name: string) => timestamp(name, { withTimezone: true })

/** A matter on which people weigh each other's statements. */
export const opinionMap = pgTable(
  'opinion_map',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<OpinionMapId>().notNull(),
    initiativeId: uuid('initiative_id').notNull(),
    topic: jsonb().$type<LocalText>().notNull(),
    about: jsonb().$type<LocalText>().notNull().default({}),
    state: text().$type<MapState>().notNull().default('draft'),
    opensOn: date('opens_on'),
    closesOn: date('closes_on'),
    whoVotes: text('who_votes').$type<Voters>().notNull().default('anyone'),
    whoAdds: text('who_adds').$type<Adders>().notNull().default('voters'),
    moderation: text().$type<Moderation>().notNull().default('before'),
    languages: text().array().$type<Language[]>().notNull(),
    /** Where imported data comes from, and on which terms. */
    source: text().notNull().default(''),
    sourceAddress: text('source_address').notNull().default(''),
    licence: text().notNull().default(''),
    /** Hash of the files it was made from. */
    importKey: text('import_key'),
    /** Begins the draw of the next statement; public, so that the draw can be made again. */
    lotterySeed: integer('lottery_seed').notNull(),
    /** Rises whenever a statement, its weight or the map changes. */
    contentVersion: integer('content_version').notNull().default(1),
    /** Somebody has voted since the result was worked out. */
    isDirty: boolean('is_dirty').notNull().default(false),
    version: integer().notNull().default(1),
    createdBy: uuid('created_by').$type<Id<'participant'>>(),
    createdAt: moment('created_at').notNull(),
    openedAt: moment('opened_at'),
    closedAt: moment('closed_at'),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)
export type OpinionMapRow = typeof opinionMap.$inferSelect
