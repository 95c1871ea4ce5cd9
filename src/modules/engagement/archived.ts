import { sql } from 'drizzle-orm'
import type { ArchivedTable } from '../../platform/manifest.ts'

/** What opinion maps show: the newest result, in which small groups are hidden already. No answer of anybody. */
export const archived: readonly ArchivedTable[] = [
  {
    name: 'opinion-maps',
    label: 'engagement.archived.maps',
    rows: async (db, labId) =>
      (
        await db.execute(sql`select m.id, m.initiative_id as "initiativeId", m.topic, m.state, m.closed_at as "closedAt",
            (select jsonb_agg(jsonb_build_object('number', s.number, 'words', s.words) order by s.number)
              from opinion_statement s
              where s.lab_id = m.lab_id and s.opinion_map_id = m.id and s.state = 'shown') as statements,
            r.voters, r.votes, r.result
          from opinion_map m left join opinion_result r on r.lab_id = m.lab_id and r.opinion_map_id = m.id
          where m.lab_id = ${labId} and m.state = 'closed' order by m.id`)
      ).rows,
  },
]
