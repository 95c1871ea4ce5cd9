import { integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Id, LabId } from '../../../../shared/id.ts'
import type { LocalText } from '../../../../shared/language.ts'
import type { SolutionIdeaId } from '../schema.ts'

export type ComparisonId = Id<'idea-comparison'>
export type CriterionId = Id<'idea-criterion'>
export type ComparisonState = 'drafting' | 'scoring' | 'closed'
const moment = (name: string) => timestamp(name, { withTimezone: true })
const lab = () => uuid('lab_id').$type<LabId>().notNull()
const comparison = () => uuid('idea_comparison_id').$type<ComparisonId>().notNull()

/** One round in which ideas are held against the same criteria. */
export const ideaComparison = pgTable(
  'idea_comparison',
  {
    labId: lab(),
    id: uuid().$type<ComparisonId>().notNull(),
    initiativeId: uuid('initiative_id').$type<Id<'initiative'>>().notNull(),
    number: integer().notNull(),
    groupId: uuid('group_id').$type<Id<'group'>>(),
    state: text().$type<ComparisonState>().notNull().default('drafting'),
    agreed: text().notNull().default(''),
    madeBy: uuid('made_by').$type<Id<'participant'>>(),
    madeAt: moment('made_at').notNull(),
    fixedBy: uuid('fixed_by').$type<Id<'participant'>>(),
    fixedAt: moment('fixed_at'),
    closedAt: moment('closed_at'),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)
export type ComparisonRow = typeof ideaComparison.$inferSelect

/** What residents look for in an idea, and how much it counts. */
export const ideaCriterion = pgTable(
  'idea_criterion',
  {
    labId: lab(),
    id: uuid().$type<CriterionId>().notNull(),
    ideaComparisonId: comparison(),
    position: integer().notNull(),
    label: jsonb().$type<LocalText>().notNull(),
    why: jsonb().$type<LocalText>().notNull(),
    weight: integer().notNull(),
    notedBy: uuid('noted_by').$type<Id<'participant'>>(),
    notedAt: moment('noted_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)

/** An idea that is compared in a round. */
export const ideaCompared = pgTable(
  'idea_compared',
  {
    labId: lab(),
    ideaComparisonId: comparison(),
    solutionIdeaId: uuid('solution_idea_id').$type<SolutionIdeaId>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.labId, table.ideaComparisonId, table.solutionIdeaId] })],
)

/** A pile of sheets about one idea. */
export const ideaPaper = pgTable(
  'idea_paper',
  {
    labId: lab(),
    id: uuid().$type<Id<'idea-paper'>>().notNull(),
    ideaComparisonId: comparison(),
    solutionIdeaId: uuid('solution_idea_id').$type<SolutionIdeaId>().notNull(),
    words: text().notNull(),
    notedBy: uuid('noted_by').$type<Id<'participant'>>(),
    notedAt: moment('noted_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)

/** How many sheets of a pile gave a criterion this many points. */
export const ideaPaperCount = pgTable(
  'idea_paper_count',
  {
    labId: lab(),
    ideaPaperId: uuid('idea_paper_id').$type<Id<'idea-paper'>>().notNull(),
    ideaCriterionId: uuid('idea_criterion_id').$type<CriterionId>().notNull(),
    score: integer().notNull(),
    people: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.labId, table.ideaPaperId, table.ideaCriterionId, table.score] }),
  ],
)
