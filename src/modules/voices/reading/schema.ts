import { integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Id, LabId } from '../../../shared/id.ts'
import type { ContributionId } from '../contribution/schema.ts'

export type ExtractId = Id<'extract'>

const moment = (name: string) => timestamp(name, { withTimezone: true })
const person = (name: string) => uuid(name).$type<Id<'participant'>>()

/** That somebody has read a contribution, with what they want fellow readers to know. */
export const reading = pgTable(
  'reading',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    contributionId: uuid('contribution_id').$type<ContributionId>().notNull(),
    participantId: person('participant_id').notNull(),
    readAt: moment('read_at').notNull(),
    note: text().notNull().default(''),
  },
  (table) => [primaryKey({ columns: [table.labId, table.contributionId, table.participantId] })],
)

/** One reader's tag on one contribution, in small letters. */
export const contributionTag = pgTable(
  'contribution_tag',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    initiativeId: uuid('initiative_id').notNull(),
    contributionId: uuid('contribution_id').$type<ContributionId>().notNull(),
    tag: text().notNull(),
    participantId: person('participant_id').notNull(),
    taggedAt: moment('tagged_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.labId, table.contributionId, table.tag, table.participantId] }),
  ],
)

/** A passage of a contribution: where it stood when it was cut, and its words. */
export const extract = pgTable(
  'extract',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<ExtractId>().notNull(),
    initiativeId: uuid('initiative_id').notNull(),
    contributionId: uuid('contribution_id').$type<ContributionId>().notNull(),
    startsAt: integer('starts_at').notNull(),
    endsAt: integer('ends_at').notNull(),
    quote: text().notNull(),
    cutBy: person('cut_by'),
    cutAt: moment('cut_at').notNull(),
    removedAt: moment('removed_at'),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)
