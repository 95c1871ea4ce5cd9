import {
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Id, LabId } from '../../../shared/id.ts'
import type { LocalText } from '../../../shared/language.ts'
import type { Density, LessonState, Level, Mode, Service } from '../words.ts'

export type LessonId = Id<'lesson'>
const moment = (name: string) => timestamp(name, { withTimezone: true })

/** What the work taught: a claim, where it holds, how sure it is. Its evidence lies in the thread. */
export const lesson = pgTable(
  'lesson',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<LessonId>().notNull(),
    initiativeId: uuid('initiative_id').$type<Id<'initiative'>>().notNull(),
    claim: jsonb().$type<LocalText>().notNull(),
    explanation: jsonb().$type<LocalText>().notNull().default({}),
    placeId: uuid('place_id').$type<Id<'place'>>(),
    placeWords: text('place_words').notNull().default(''),
    density: text().$type<Density>().notNull(),
    service: text().$type<Service>().notNull(),
    mode: text().$type<Mode>().notNull(),
    level: text().$type<Level>().notNull(),
    /** The place in `confidences`, from 1. */
    confidence: smallint().notNull(),
    confidenceBecause: jsonb('confidence_because').$type<LocalText>().notNull(),
    state: text().$type<LessonState>().notNull().default('draft'),
    withdrawnBecause: text('withdrawn_because').notNull().default(''),
    writtenBy: uuid('written_by').$type<Id<'participant'>>(),
    writtenAt: moment('written_at').notNull(),
    publishedAt: moment('published_at'),
    version: integer().notNull().default(1),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)
export type LessonRow = typeof lesson.$inferSelect
