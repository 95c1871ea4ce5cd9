import { pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Id, LabId } from '../../../../shared/id.ts'
import type { SolutionIdeaId } from '../schema.ts'

export const similarChoices = ['use', 'adapt', 'reject'] as const
export type SimilarChoice = (typeof similarChoices)[number]
const moment = (name: string) => timestamp(name, { withTimezone: true })

/** Something like an idea or a pilot that others have done. */
export const similarSolution = pgTable(
  'similar_solution',
  {
    labId: uuid('lab_id').$type<LabId>().notNull(),
    id: uuid().$type<Id<'similar-solution'>>().notNull(),
    initiativeId: uuid('initiative_id').$type<Id<'initiative'>>().notNull(),
    solutionIdeaId: uuid('solution_idea_id').$type<SolutionIdeaId>(),
    pilotId: uuid('pilot_id').$type<Id<'pilot'>>(),
    title: text().notNull(),
    place: text().notNull().default(''),
    address: text().notNull().default(''),
    source: text().notNull().default(''),
    choice: text().$type<SimilarChoice>(),
    because: text().notNull().default(''),
    notedBy: uuid('noted_by').$type<Id<'participant'>>(),
    notedAt: moment('noted_at').notNull(),
    decidedBy: uuid('decided_by').$type<Id<'participant'>>(),
    decidedAt: moment('decided_at'),
  },
  (table) => [primaryKey({ columns: [table.labId, table.id] })],
)
export type SimilarRow = typeof similarSolution.$inferSelect
