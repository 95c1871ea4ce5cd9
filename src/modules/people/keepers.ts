import { holdsAnywhere, type Actor } from '../../platform/actor.ts'
import type { Role } from '../../shared/role.ts'

/** Who keeps the lab's list of people: its coordinators and champions. */
export const keeperRoles = ['coordinator', 'champion'] as const satisfies readonly Role[]

/** Whether the actor keeps the list of people; Talkoo itself does for seeds and the command line. */
export function isKeeper(actor: Actor): boolean {
  return actor.kind === 'system' || holdsAnywhere(actor, keeperRoles)
}
