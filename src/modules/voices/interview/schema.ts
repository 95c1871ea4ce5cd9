import { integer, jsonb, pgTable, primaryKey, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Id, LabId } from '../../../shared/id.ts'
import type { LocalText } from '../../../shared/language.ts'
import type { ContributionId } from '../contribution/schema.ts'

export type InterviewGuideId = Id<'interview-guide'>

/** What an interview asks; a change is a new version, so that each interview keeps its own questions. */
export const interviewGuide = pgTable(
  'interview_guide',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<InterviewGuideId>().notNull(),
    initiativeId: uuid('initiative_id').notNull(),
    version: integer().notNull(),
    /** What is said before the first question. */
    opening: jsonb().$type<LocalText>().notNull().default({}),
    questions: jsonb().$type<LocalText[]>().notNull(),
    writtenBy: uuid('written_by').$type<Id<'participant'>>(),
    writtenAt: timestamp('written_at', { withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)
export type InterviewGuideRow = typeof interviewGuide.$inferSelect

/** By which guide a contribution was an interview. */
export const interview = pgTable(
  'interview',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    contributionId: uuid('contribution_id').$type<ContributionId>().notNull(),
    interviewGuideId: uuid('interview_guide_id').$type<InterviewGuideId>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.labId, table.contributionId] })],
)
