import { sql, type SQL } from 'drizzle-orm'
import type { Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'

/** What a contribution is used in, by how many of each. */
export type Uses = {
  themes: number
  findings: number
  statements: number
  comments: number
  answers: number
}

/** What a withdrawal would touch, counted before it is made: one query. */
export async function usesOf(db: Db, labId: LabId, contributionId: string): Promise<Uses> {
  const found = await db.execute<Uses>(sql`select
    (select count(distinct i.theme_id)::int from theme_item i
      where i.lab_id = ${labId} and i.contribution_id = ${contributionId}) as themes,
    (select count(distinct f.finding_id)::int from finding_extract f
      join extract e on e.lab_id = f.lab_id and e.id = f.extract_id
      where f.lab_id = ${labId} and e.contribution_id = ${contributionId}
        and f.withdrawn_at is null) as findings,
    ${statementsOf(labId, contributionId)} as statements,
    (select count(*)::int from contribution c where c.lab_id = ${labId}
      and c.about_kind = 'contribution' and c.about_id = ${contributionId}
      and c.state = 'received') as comments,
    (select count(*)::int from disposition d where d.lab_id = ${labId}
      and d.contribution_id = ${contributionId} and d.replaced_at is null) as answers`)
  return found.rows[0]!
}

/** In SQL, of how many statements to vote on a contribution is where they came from. */
export function statementsOf(labId: LabId, contributionId: string): SQL {
  return sql`(select count(*)::int from link l where l.lab_id = ${labId} and l.relation = 'led-to'
    and l.from_kind = 'contribution' and l.from_id = ${contributionId} and l.to_kind = 'opinion-statement')`
}
