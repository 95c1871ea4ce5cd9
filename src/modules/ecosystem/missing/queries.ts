import { rows, type Db } from '../../../platform/db/database.ts'
import { helices, type Helix } from '../../../shared/helix.ts'
import type { LabId } from '../../../shared/id.ts'
import type { View } from '../policy.ts'
import { dayAt } from '../readiness/provider.ts'
import { isActive } from '../stakeholder/activity.ts'
import { visibleTo } from '../stakeholder/visible.ts'

/** How a sector stands: how many of it are on the map, and how many of them took part in something. */
export type HelixState = { helix: Helix; entries: number; active: number }

const statesBy = (view: View) => ({
  name: `ecosystem-helices-${view}`,
  text: `select s.helix, count(*)::int as entries,
      count(*) filter (where ${isActive('$2')})::int as active
    from stakeholder s where s.lab_id = $1 and ${visibleTo(view)} group by s.helix`,
})

/** All four sectors with their entries, also those without any. One query. */
export async function helixStates(
  db: Db,
  labId: LabId,
  view: View,
  now: Date,
): Promise<HelixState[]> {
  const found = await rows<HelixState>(db, statesBy(view), [labId, now])
  return helices.map(
    (helix) => found.find((one) => one.helix === helix) ?? { helix, entries: 0, active: 0 },
  )
}

/** A sector is empty until somebody from it is active: a name on the map is not enough. */
export function emptyOf(states: readonly HelixState[]): HelixState[] {
  return states.filter(({ active }) => active === 0)
}

const rolesHere = {
  name: 'ecosystem-roles-here',
  text: `select i.initiative_id as "initiativeId", s.role from involvement i
    join stakeholder s on s.lab_id = i.lab_id and s.id = i.stakeholder_id
    where i.lab_id = $1 and i.ended_on is null and s.removed_at is null and s.role is not null
    union select r.initiative_id, r.role from role_held r where r.lab_id = $1 and r.ended_at is null
      and (r.starts_on is null or r.starts_on <= ${dayAt('$2')}) and (r.ends_on is null or r.ends_on > ${dayAt('$2')})`,
}

/** The words of those who are there by initiative at a moment; a role in the whole lab has no initiative. */
export async function rolesThere(
  db: Db,
  labId: LabId,
  now: Date,
): Promise<{ initiativeId: string | null; role: string }[]> {
  return rows(db, rolesHere, [labId, now])
}

const placesAlone = {
  name: 'ecosystem-places-alone',
  text: `select p.id, p.name from place p where p.lab_id = $1
    and not exists (select from stakeholder s where s.lab_id = p.lab_id and s.place_id = p.id and s.removed_at is null)
    order by p.name limit 500`,
}

/** Places of the lab from which nobody is on the map. */
export async function placesWithoutAnyone(
  db: Db,
  labId: LabId,
): Promise<{ id: string; name: string }[]> {
  return rows(db, placesAlone, [labId])
}
