import { sql, type SQL } from 'drizzle-orm'
import { rows, type Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'

/** In SQL, that a holding `r` of the role champion counts on a day. */
export function holdsOn(day: string): SQL {
  return sql`r.role = 'champion' and r.ended_at is null
    and (r.starts_on is null or r.starts_on <= ${day}::date) and (r.ends_on is null or r.ends_on > ${day}::date)`
}

/** In SQL, that the person `p` of a champion `c` holds the role on a day, whatever the registry says. */
export function isChampionOn(day: string): SQL {
  return sql`exists (select from role_held r
    where r.lab_id = c.lab_id and r.participant_id = p.id and ${holdsOn(day)})`
}

const scope = {
  name: 'champion-scope',
  text: `select initiative_id as "initiativeId" from role_held
    where lab_id = $1 and participant_id = $2 and role = 'champion' and ended_at is null
      and (starts_on is null or starts_on <= $3) and (ends_on is null or ends_on > $3)`,
}

/** Where somebody holds the role champion on a day: in the whole lab, in initiatives, or both. */
export async function scopeOf(
  db: Db,
  labId: LabId,
  personId: string,
  today: string,
): Promise<{ wholeLab: boolean; initiativeIds: string[] }> {
  const found = await rows<{ initiativeId: string | null }>(db, scope, [labId, personId, today])
  const initiativeIds = found.flatMap(({ initiativeId }) => initiativeId ?? [])
  return { wholeLab: initiativeIds.length < found.length, initiativeIds }
}
