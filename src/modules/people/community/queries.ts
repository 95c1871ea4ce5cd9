import { sql } from 'drizzle-orm'
import type { Db } from '../../../platform/db/database.ts'
import type { Id, LabId } from '../../../shared/id.ts'

/** A place that somebody keeps. */
export type Community = { id: Id<'place'>; name: string }

/** The places that people keep, by name, under the ids asked for; who keeps none is left out. One query. */
export async function communitiesOf(
  db: Db,
  labId: LabId,
  participantIds: readonly string[],
): Promise<Map<string, Community[]>> {
  const kept = new Map<string, Community[]>()
  if (participantIds.length === 0) return kept
  const ids = sql.param([...new Set(participantIds)])
  const found = await db.execute<Community & { asked: string }>(sql`
    select distinct asked.id as asked, p.id, p.name, lower(p.name) as sort
    from participant asked
    join participant entry on entry.lab_id = asked.lab_id
      and coalesce(entry.merged_into, entry.id) = coalesce(asked.merged_into, asked.id)
    join community_kept k on k.lab_id = entry.lab_id and k.participant_id = entry.id
    join place p on p.lab_id = k.lab_id and p.id = k.place_id
    where asked.lab_id = ${labId} and asked.id = any(${ids}::uuid[]) order by sort, p.id`)
  for (const { asked, id, name } of found.rows) {
    kept.set(asked, [...(kept.get(asked) ?? []), { id, name }])
  }
  return kept
}
