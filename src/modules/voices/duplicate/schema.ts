import { integer, pgTable, primaryKey, real, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Id, LabId } from '../../../shared/id.ts'
import type { ContributionId } from '../contribution/schema.ts'

const moment = (name: string) => timestamp(name, { withTimezone: true })

/** Which wording of a contribution was compared with the others. */
export const contributionShape = pgTable(
  'contribution_shape',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    contributionId: uuid('contribution_id').$type<ContributionId>().notNull(),
    version: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.labId, table.contributionId] })],
)

/** Contributions that share a band may be alike. */
export const contributionBand = pgTable(
  'contribution_band',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    initiativeId: uuid('initiative_id').notNull(),
    band: integer().notNull(),
    contributionId: uuid('contribution_id').$type<ContributionId>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.labId, table.initiativeId, table.band, table.contributionId] }),
  ],
)

/** Two contributions that seem to say the same, and what a person said about that. */
export const duplicatePair = pgTable(
  'duplicate_pair',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<Id<'duplicate-pair'>>().notNull(),
    initiativeId: uuid('initiative_id').notNull(),
    firstId: uuid('first_id').$type<ContributionId>().notNull(),
    secondId: uuid('second_id').$type<ContributionId>().notNull(),
    similarity: real().notNull(),
    foundAt: moment('found_at').notNull(),
    decided: text().$type<'same' | 'not-same'>(),
    decidedBy: uuid('decided_by').$type<Id<'participant'>>(),
    decidedAt: moment('decided_at'),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)
