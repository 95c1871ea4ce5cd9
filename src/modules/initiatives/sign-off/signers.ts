import type { Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'
import { isRole, type Role } from '../../../shared/role.ts'
import type { Tally } from '../gate/group-rule.ts'
import { holdersHere, holdersIn } from '../gate/holders.ts'
import type { RequirementRow } from '../gate/schema.ts'
import type { Capacity } from './schema.ts'

/** A person who may sign at a gate, in one capacity. */
export type PossibleSigner = { participantId: string; name: string; role: Capacity }

type Asking = Pick<RequirementRow, 'checker' | 'params'>

/** Checkers of other modules that count signatures, and the role in which people sign for them. */
const signedAs: ReadonlyMap<string, Role> = new Map([
  ['lived-experience-sign-off', 'resident-representative'],
])

/** The roles whose signature a gate asks for. */
export function wantedRoles(requirements: readonly Asking[]): Role[] {
  const roles = requirements
    .map(({ checker, params }) => (checker === 'sign-off' ? params.role : signedAs.get(checker)))
    .filter(isRole)
  return [...new Set(roles)]
}

/** In what capacities a gate asks for signatures: roles, and membership of the group that holds it. */
export function wantedCapacities(requirements: readonly Asking[], tally: Tally | null): Capacity[] {
  return [...wantedRoles(requirements), ...(tally ? (['group-member'] as const) : [])]
}

/** Everyone who may sign at a gate now, role by role, the group's members last. */
export async function possibleSigners(
  db: Db,
  labId: LabId,
  initiativeId: string,
  requirements: readonly Asking[],
  tally: Tally | null,
  now: Date,
): Promise<PossibleSigner[]> {
  const roles = wantedRoles(requirements)
  const holders = await holdersIn(db, labId, roles, [initiativeId], now)
  const byRole = roles.flatMap((role) =>
    holdersHere(holders, role, initiativeId).map(({ participantId, name }) => ({
      participantId,
      name,
      role: role as Capacity,
    })),
  )
  const members = tally?.group.members ?? []
  return [
    ...byRole,
    ...members.map(({ participantId, name }) => ({
      participantId,
      name,
      role: 'group-member' as const,
    })),
  ]
}
