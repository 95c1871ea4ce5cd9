import { rows, type Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'
import type { Role } from '../../../shared/role.ts'

export type Holder = {
  participantId: string
  name: string
  role: Role
  /** Null: in the whole lab. */
  initiativeId: string | null
}

/** Reads who holds roles, substitutes included: of the roles and initiatives, at the moment that the SQL names. */
export function holdersRead(roles: string, initiatives: string, now: string): string {
  return `select r.participant_id as "participantId", p.name, r.role, r.initiative_id as "initiativeId"
    from role_held r
    join participant p on p.lab_id = r.lab_id and p.id = r.participant_id
    join lab l on l.id = r.lab_id
    cross join lateral (select (${now}::timestamptz at time zone l.time_zone)::date as day) today
    where r.lab_id = $1 and r.role = any(${roles}) and r.ended_at is null
      and (r.starts_on is null or r.starts_on <= today.day)
      and (r.ends_on is null or r.ends_on > today.day)
      and (r.initiative_id is null or r.initiative_id = any(${initiatives}))
    order by p.name, r.participant_id`
}

const holders = { name: 'gate-holders', text: holdersRead('$2', '$3::uuid[]', '$4') }

/** Who holds the roles now, in the lab or in one of the initiatives: one query. */
export async function holdersIn(
  db: Db,
  labId: LabId,
  wanted: readonly Role[],
  initiativeIds: readonly string[],
  now: Date,
): Promise<Holder[]> {
  if (wanted.length === 0 || initiativeIds.length === 0) return []
  return rows<Holder>(db, holders, [labId, wanted, initiativeIds, now])
}

/** Those of the holders who hold the role in one initiative, each person once. */
export function holdersHere(
  holders: readonly Holder[],
  role: Role,
  initiativeId: string,
): Holder[] {
  const here = holders.filter(
    (one) => one.role === role && (one.initiativeId === null || one.initiativeId === initiativeId),
  )
  return [...new Map(here.map((one) => [one.participantId, one])).values()]
}
