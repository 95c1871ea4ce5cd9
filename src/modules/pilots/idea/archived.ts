import { sql } from 'drizzle-orm'
import type { ArchivedTable } from '../../../platform/manifest.ts'

/** Ideas everyone may read, the calls they answered, and what was found that is like them. */
export const archived: readonly ArchivedTable[] = [
  {
    name: 'solution-ideas',
    label: 'pilots.idea.list.title',
    rows: async (db, labId) =>
      (
        await db.execute(sql`select id, initiative_id as "initiativeId", title, idea, next_step as "nextStep",
            solution_call_id as "solutionCallId", pilot_id as "pilotId", aside_at as "asideAt", made_at as "madeAt"
          from solution_idea where lab_id = ${labId} and public order by made_at, id`)
      ).rows,
  },
  {
    name: 'solution-calls',
    label: 'pilots.call.list.title',
    rows: async (db, labId) =>
      (
        await db.execute(sql`select id, initiative_id as "initiativeId", title, sought, terms, languages,
            opens_on::text as "opensOn", (closes_before - 1)::text as "lastDay", closed_at as "closedAt"
          from solution_call where lab_id = ${labId} order by opens_on, id`)
      ).rows,
  },
  {
    name: 'similar-solutions',
    label: 'pilots.similar.title',
    rows: async (db, labId) =>
      (
        await db.execute(sql`select x.id, x.initiative_id as "initiativeId", x.solution_idea_id as "solutionIdeaId",
            x.pilot_id as "pilotId", x.title, x.place, x.address, x.source, x.choice, x.because
          from similar_solution x
          left join solution_idea s on s.lab_id = x.lab_id and s.id = x.solution_idea_id
          left join pilot p on p.lab_id = x.lab_id and p.id = x.pilot_id
          where x.lab_id = ${labId} and coalesce(s.public, p.public) order by x.id`)
      ).rows,
  },
]
