import { rows, type Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'

/** A group at a moment. */
export type GroupMoment = { groupId: string; at: Date }
export type PastGroup = GroupMoment & {
  /** What it is called today. */
  name: string
  members: { participantId: string; name: string }[]
}

const asTheyWere = {
  name: 'people-groups-as-they-were',
  text: `select g.id as "groupId", w.at, g.name, coalesce((
      select jsonb_agg(jsonb_build_object('participantId', x.id, 'name', x.name) order by x.name, x.id)
      from (
        select distinct p.id, p.name
        from group_member m
        join participant e on e.lab_id = m.lab_id and e.id = m.participant_id
        join participant p on p.lab_id = e.lab_id and p.id = coalesce(e.merged_into, e.id)
        where m.lab_id = g.lab_id and m.group_id = g.id
          and m.joined_at <= w.at and (m.left_at is null or m.left_at > w.at)) x), '[]') as members
    from unnest($2::uuid[], $3::timestamptz[]) w (group_id, at)
    join resident_group g on g.lab_id = $1 and g.id = w.group_id`,
}

/** Groups with those who belonged to them at a moment, whoever has joined or left since: one query. */
export async function groupsAsTheyWere(
  db: Db,
  labId: LabId,
  moments: readonly GroupMoment[],
): Promise<PastGroup[]> {
  if (moments.length === 0) return []
  return rows<PastGroup>(db, asTheyWere, [
    labId,
    moments.map(({ groupId }) => groupId),
    moments.map(({ at }) => at),
  ])
}
