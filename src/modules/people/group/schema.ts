import { integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Id, LabId } from '../../../shared/id.ts'

/** How a group decides. */
export const groupRules = ['majority', 'two-thirds', 'consensus'] as const
export type GroupRule = (typeof groupRules)[number]

/** People who decide together. */
export const residentGroup = pgTable(
  'resident_group',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<Id<'group'>>().notNull(),
    name: text().notNull(),
    about: text().notNull().default(''),
    quorum: integer().notNull(),
    rule: text().$type<GroupRule>().notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    version: integer().notNull().default(1),
  },
  (t) => [primaryKey({ columns: [t.labId, t.id] })],
)

/** One stay of a person in a group; who left and came back has two. */
export const groupMember = pgTable(
  'group_member',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    groupId: uuid('group_id').$type<Id<'group'>>().notNull(),
    participantId: uuid('participant_id').$type<Id<'participant'>>().notNull(),
    joinedAt: timestamp('joined_at', { withTimezone: true }).notNull(),
    leftAt: timestamp('left_at', { withTimezone: true }),
  },
  (t) => [primaryKey({ columns: [t.labId, t.groupId, t.participantId, t.joinedAt] })],
)
