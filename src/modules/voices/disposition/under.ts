import { sql, type SQL } from 'drizzle-orm'
import type { LabId } from '../../../shared/id.ts'
import type { Ground } from './input.ts'

/**
 * In SQL, the ids of all contributions that a thing rests on: what a theme holds, what a finding quotes, and whatever
 * the thread leads from to it, by however many steps.
 */
export function idsUnder(labId: LabId, { kind, id }: Ground): SQL {
  return sql`(
    with recursive under(kind, id) as (
      select ${kind}::text, ${id}::uuid
      union
      select n.kind, n.id from under u cross join lateral (
        select l.from_kind as kind, l.from_id as id from link l
        where l.lab_id = ${labId} and l.to_kind = u.kind and l.to_id = u.id
        union all
        select 'contribution', i.contribution_id from theme_item i
        where u.kind = 'theme' and i.lab_id = ${labId} and i.theme_id = u.id
        union all
        select 'contribution', e.contribution_id from finding_extract f
        join extract e on e.lab_id = f.lab_id and e.id = f.extract_id and e.removed_at is null
        where u.kind = 'finding' and f.lab_id = ${labId} and f.finding_id = u.id
      ) n
    )
    select under.id from under where under.kind = 'contribution')`
}
