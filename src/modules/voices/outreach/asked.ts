import { rows, type Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'

/** How many invitations are compared with what came of them. */
const aimedMax = 50

const byName = {
  name: 'voices-asked-by-name',
  text: `select distinct coalesce(p.merged_into, p.id) as "participantId"
    from outreach o
    join outreach_invited v on v.lab_id = o.lab_id and v.outreach_id = o.id
    join participant p on p.lab_id = v.lab_id and p.id = v.participant_id
    where o.lab_id = $1 and o.initiative_id = $2`,
}

/** Who was asked by name to say something in an initiative; who stood in the list twice is one. */
export async function askedByName(db: Db, labId: LabId, initiativeId: string): Promise<string[]> {
  const found = await rows<{ participantId: string }>(db, byName, [labId, initiativeId])
  return found.map(({ participantId }) => participantId)
}

/** An invitation that looked for somebody in particular. */
export type AimedOutreach = {
  id: string
  title: string
  aimedAt: string[]
  ageBands: string[]
  genders: string[]
  placeId: string | null
  madeAt: Date
  answers: number
}

const aimed = {
  name: 'voices-outreach-aimed',
  text: `select o.id, o.title, o.aimed_at as "aimedAt", o.age_bands as "ageBands", o.genders, o.place_id as "placeId", o.made_at as "madeAt",
      (select count(*)::int from contribution c where c.lab_id = o.lab_id and c.outreach_id = o.id
        and c.state in ('received', 'hidden') and c.erased_at is null) as answers
    from outreach o
    where o.lab_id = $1 and o.initiative_id = $2
      and (cardinality(o.aimed_at || o.age_bands || o.genders) > 0 or o.place_id is not null)
    order by o.made_at desc, o.id desc limit ${aimedMax}`,
}

/** The invitations of an initiative that looked for somebody in particular, newest first. */
export async function aimedOutreach(
  db: Db,
  labId: LabId,
  initiativeId: string,
): Promise<AimedOutreach[]> {
  return rows<AimedOutreach>(db, aimed, [labId, initiativeId])
}
