import type { Db } from '../../../platform/db/database.ts'
import type { RoleAsked } from '../../../platform/manifest.ts'
import type { AppParts } from '../../../platform/parts.ts'
import type { LabId } from '../../../shared/id.ts'
import {
  emptyOf,
  helixStates,
  placesWithoutAnyone,
  rolesThere,
  type HelixState,
} from './queries.ts'

/** Who is missing from the map: sectors, roles that running work asks for, places. */
export type Missing = {
  sectors: HelixState[]
  roles: RoleAsked[]
  places: { id: string; name: string }[]
}

/** Finds who is missing. A role is there where somebody has that part, or holds that role, in the initiative that asks for it. */
export async function findMissing(
  db: Db,
  labId: LabId,
  now: Date,
  parts: Pick<AppParts, 'rolesAsked'>,
): Promise<Missing> {
  const sectors = emptyOf(await helixStates(db, labId, 'keeper', now))
  const places = await placesWithoutAnyone(db, labId)
  const there = await rolesThere(db, labId, now)
  const has = ({ word, initiativeId }: RoleAsked) =>
    there.some((one) => one.role === word && (one.initiativeId ?? initiativeId) === initiativeId)
  const roles = (await parts.rolesAsked(db, labId)).filter((one) => !has(one))
  return { sectors, roles, places }
}
