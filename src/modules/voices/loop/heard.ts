import { rows, type Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'
import type { VoiceChannel } from '../contribution/words.ts'

/** How one initiative heard and answered people: exact counts, to be hidden where they are small. */
export type Heard = {
  initiativeId: string
  received: number
  answered: number
  /** From being received to being answered, half of them in fewer days. */
  medianDays: number | null
  /** People by the way they first came; who gave no name counts once for each thing said. */
  ways: Partial<Record<VoiceChannel, number>>
}

const heard = {
  name: 'voices-heard',
  text: `with said as (
      select c.initiative_id, c.id, c.channel, c.captured_at, coalesce(p.merged_into, c.participant_id, c.id) as voice,
        d.id is not null as answered, extract(epoch from d.decided_at - c.received_at) / 86400 as days
      from contribution c
      left join participant p on p.lab_id = c.lab_id and p.id = c.participant_id
      left join disposition d on d.lab_id = c.lab_id and d.contribution_id = c.id and d.replaced_at is null
      where c.lab_id = $1 and c.initiative_id = any($2::uuid[]) and c.state = 'received'
        and c.about_id is null and c.erased_at is null),
    first as (
      select distinct on (initiative_id, voice) initiative_id, channel from said
      order by initiative_id, voice, captured_at, id),
    ways as (
      select initiative_id, jsonb_object_agg(channel, count) as ways
      from (select initiative_id, channel, count(*) from first group by 1, 2) counted group by 1)
    select s.initiative_id as "initiativeId", count(*)::int as received,
      count(*) filter (where s.answered)::int as answered,
      round((percentile_cont(0.5) within group (order by s.days))::numeric, 1)::float8 as "medianDays", w.ways
    from said s join ways w on w.initiative_id = s.initiative_id group by s.initiative_id, w.ways`,
}

/** How these initiatives heard people, in one query; one where nobody spoke has no entry. */
export async function heardIn(db: Db, labId: LabId, ids: readonly string[]): Promise<Heard[]> {
  return rows<Heard>(db, heard, [labId, ids])
}
