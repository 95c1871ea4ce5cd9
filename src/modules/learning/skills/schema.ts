import { date, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Id, LabId } from '../../../shared/id.ts'

type Person = Id<'participant'>

/** From 1 to 5, by the key of the skill. */
export type Ratings = Record<string, number>
export const ratingMax = 5

/** How somebody rated their own skills on a day; earlier ones stay. */
export const skillCheck = pgTable(
  'skill_check',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<Id<'skill-check'>>().notNull(),
    participantId: uuid('participant_id').$type<Person>().notNull(),
    listKey: text('list_key').notNull(),
    listVersion: text('list_version').notNull(),
    ratings: jsonb().$type<Ratings>().notNull(),
    checkedOn: date('checked_on', { mode: 'string' }).notNull(),
    /** Who wrote it down from paper; none where they did it themselves. */
    recordedBy: uuid('recorded_by').$type<Person>(),
    recordedAt: timestamp('recorded_at', { withTimezone: true }).notNull(),
    withdrawnAt: timestamp('withdrawn_at', { withTimezone: true }),
  },
  (t) => [primaryKey({ columns: [t.labId, t.id] })],
)
export type SkillCheckRow = typeof skillCheck.$inferSelect

/** Whom somebody lets see how they rate themselves. */
export const skillShare = pgTable(
  'skill_share',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    participantId: uuid('participant_id').$type<Person>().notNull(),
    shownTo: uuid('shown_to').$type<Person>().notNull(),
    since: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.labId, t.participantId, t.shownTo] })],
)
