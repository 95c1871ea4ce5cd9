import type { Id } from '../shared/id.ts'
import type { Role } from '../shared/role.ts'

/** A role somebody holds: in the whole lab, or in one initiative only; a substitute for somebody who is on leave. */
export type RoleHeld = { role: Role; initiativeId: string | null; standsFor?: string }

/** Who is acting. `draftId` names the browser of somebody who has not signed in. */
export type Actor = {
  kind: 'anonymous' | 'account' | 'participant' | 'system'
  accountId: Id<'account'> | null
  participantId: Id<'participant'> | null
  signInId: Id<'sign-in'> | null
  name: string | null
  grants: RoleHeld[]
  draftId: string | null
}

const nobody: Actor = {
  kind: 'anonymous',
  accountId: null,
  participantId: null,
  signInId: null,
  name: null,
  grants: [],
  draftId: null,
}

/** Somebody who has not signed in. */
export function anonymous(draftId: string | null = null): Actor {
  return { ...nobody, draftId }
}

/** Talkoo itself: jobs and the command line. */
export const system: Actor = { ...nobody, kind: 'system', name: 'Talkoo' }

/** Whether the actor holds one of the roles in the whole lab or, where one is named, in that initiative. */
export function holds(actor: Actor, wanted: readonly Role[], initiativeId?: string): boolean {
  return actor.grants.some(
    (grant) =>
      wanted.includes(grant.role) &&
      (grant.initiativeId === null || grant.initiativeId === initiativeId),
  )
}

/** Where the actor holds one of the roles: in the whole lab, and in which initiatives. */
export function reachOf(
  actor: Actor,
  wanted: readonly Role[],
): { everywhere: boolean; initiatives: string[] } {
  const held = actor.grants.filter(({ role }) => wanted.includes(role))
  return {
    everywhere: held.some(({ initiativeId }) => initiativeId === null),
    initiatives: held.flatMap(({ initiativeId }) => initiativeId ?? []),
  }
}

/** Whether the actor holds one of the roles anywhere in the lab. */
export function holdsAnywhere(actor: Actor, wanted: readonly Role[]): boolean {
  return actor.grants.some((grant) => wanted.includes(grant.role))
}
