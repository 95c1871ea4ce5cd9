import { boolean, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Id, LabId } from '../../../shared/id.ts'
import type { ContributionId } from '../contribution/schema.ts'
import type { ContributionState } from '../contribution/words.ts'
import type { ModerationOutcome, ModerationReason } from './words.ts'

const moment = (name: string) => timestamp(name, { withTimezone: true })
const person = (name: string) => uuid(name).$type<Id<'participant'>>()

/** What was decided about a contribution, with how it stood before; an undone decision stays in the record. */
export const moderationDecision = pgTable(
  'moderation_decision',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<Id<'moderation-decision'>>().notNull(),
    contributionId: uuid('contribution_id').$type<ContributionId>().notNull(),
    initiativeId: uuid('initiative_id').notNull(),
    outcome: text().$type<ModerationOutcome>().notNull(),
    reason: text().$type<ModerationReason | ''>().notNull().default(''),
    because: text().notNull().default(''),
    stateBefore: text('state_before').$type<ContributionState>().notNull(),
    sensitiveBefore: boolean('sensitive_before').notNull(),
    decidedBy: person('decided_by'),
    decidedAt: moment('decided_at').notNull(),
    undoneBy: person('undone_by'),
    undoneAt: moment('undone_at'),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)
export type ModerationDecisionRow = typeof moderationDecision.$inferSelect

/** Somebody says that a contribution should not stand as it does; waits until it is decided. */
export const moderationReport = pgTable(
  'moderation_report',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<Id<'moderation-report'>>().notNull(),
    contributionId: uuid('contribution_id').$type<ContributionId>().notNull(),
    initiativeId: uuid('initiative_id').notNull(),
    reason: text().$type<ModerationReason>().notNull(),
    words: text().notNull().default(''),
    reportedBy: person('reported_by'),
    reportedAt: moment('reported_at').notNull(),
    decisionId: uuid('decision_id').$type<Id<'moderation-decision'>>(),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)
export type ModerationReportRow = typeof moderationReport.$inferSelect
