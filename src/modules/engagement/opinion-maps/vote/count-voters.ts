import { rows, type Db } from '../../../../platform/db/database.ts'
import type { LabId } from '../../../../shared/id.ts'

const counted = {
  name: 'opinion-voters-of-initiatives',
  text: `select m.initiative_id as "initiativeId", count(*)::int as count
    from opinion_map m
    join opinion_voter v on v.lab_id = m.lab_id and v.opinion_map_id = m.id and not v.is_doubtful
    where m.lab_id = $1 and m.initiative_id = any($2::uuid[]) and m.state <> 'draft'
      and exists (select from opinion_response r where r.lab_id = v.lab_id
        and r.opinion_map_id = v.opinion_map_id and r.voter_id = v.id)
    group by m.initiative_id`,
}

/** How many answered in the opinion maps of these initiatives, by initiative; who answered in two maps counts twice. */
export async function countVoters(
  db: Db,
  labId: LabId,
  ids: readonly string[],
): Promise<Map<string, number>> {
  type Counted = { initiativeId: string; count: number }
  const found = await rows<Counted>(db, counted, [labId, ids])
  return new Map(found.map(({ initiativeId, count }) => [initiativeId, count]))
}
