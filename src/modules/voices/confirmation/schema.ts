import { date, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Id, LabId } from '../../../shared/id.ts'
import type { ContributionId } from '../contribution/schema.ts'

/** How somebody confirmed words that another wrote down: by a tap of their own, aloud, or with a signature. */
export const confirmedHows = ['self', 'read-back', 'signed'] as const
export type ConfirmedHow = (typeof confirmedHows)[number]

/** The one whose words they are said yes to them, or no: how, who, when, and who noted it. */
export const contributionConfirmation = pgTable(
  'contribution_confirmation',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<Id<'contribution-confirmation'>>().notNull(),
    contributionId: uuid('contribution_id').$type<ContributionId>().notNull(),
    outcome: text().$type<'confirmed' | 'declined'>().notNull(),
    how: text().$type<ConfirmedHow>().notNull(),
    byWhom: text('by_whom').notNull().default(''),
    saidOn: date('said_on').notNull(),
    recordedBy: uuid('recorded_by').$type<Id<'participant'>>(),
    recordedAt: timestamp('recorded_at', { withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)
