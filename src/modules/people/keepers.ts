import { holds, type Actor } from '../../platform/actor.ts'
import type { Role } from '../../shared/role.ts'

/** Coordinators and champions: of the whole lab they keep its list of people, of one initiative they only invite to it. */
export const keeperRoles = ['coordinator', 'champion'] as const satisfies readonly Role[]

/** Who reaches the pages about the lab's people: those who hold a keeper's role in the whole lab. */
export const keepers = { inLab: keeperRoles } as const

/** Whether the actor keeps the list of people; Talkoo itself does for seeds and the command line. */
export function isKeeper(actor: Actor): boolean {
  return actor.kind === 'system' || holds(actor, keeperRoles)
}
