import { sql, type SQL } from 'drizzle-orm'
import { rows, type Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'

/** One person who said something in an initiative; who stood in the list twice is one. */
export type Speaker = {
  initiativeId: string
  participantId: string
  /** The sessions they spoke at, and the days on which they spoke otherwise. */
  occasions: string[]
  firstAt: Date
}

const speakers = {
  name: 'voices-speakers',
  text: `select c.initiative_id as "initiativeId", coalesce(p.merged_into, p.id) as "participantId",
      array_agg(distinct coalesce(c.session_id::text,
        (c.captured_at at time zone l.time_zone)::date::text)) as occasions,
      min(c.captured_at) as "firstAt"
    from contribution c
    join lab l on l.id = c.lab_id
    join participant p on p.lab_id = c.lab_id and p.id = c.participant_id
    where c.lab_id = $1 and c.initiative_id = any($2::uuid[]) and c.state in ('received', 'hidden')
      and c.erased_at is null
    group by 1, 2`,
}

/** Who spoke in these initiatives and gave a name; what was withdrawn, erased or waits in quarantine does not count. */
export async function speakersOf(
  db: Db,
  labId: LabId,
  initiativeIds: readonly string[],
): Promise<Speaker[]> {
  return rows<Speaker>(db, speakers, [labId, initiativeIds])
}

const unnamed = {
  name: 'voices-unnamed',
  text: `select count(*)::int as count from contribution
    where lab_id = $1 and initiative_id = $2 and participant_id is null
      and state in ('received', 'hidden') and erased_at is null`,
}

/** How many things were said in an initiative without a name. */
export async function countUnnamed(db: Db, labId: LabId, initiativeId: string): Promise<number> {
  const [counted] = await rows<{ count: number }>(db, unnamed, [labId, initiativeId])
  return counted!.count
}

/** Whether anything was ever said in an initiative. */
export const anySaid = (labId: LabId, initiativeId: string): SQL =>
  sql`exists (select from contribution c
    where c.lab_id = ${labId} and c.initiative_id = ${initiativeId})`
