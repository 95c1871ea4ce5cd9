import { holds, type Actor } from '../../../platform/actor.ts'
import type { Role } from '../../../shared/role.ts'
import { refuse, yes, type Decision } from '../../../shared/result.ts'
import { isKeeper } from '../keepers.ts'

/** What a champion may make of others where they are champion; coordinators may give every role. */
const championGives: readonly Role[] = [
  'resident-representative',
  'core-team-member',
  'frontline-professional',
  'observer',
]

/** Whether the actor may give or take this role in this scope: the lab, or one initiative. */
export function mayGiveRole(
  actor: Actor,
  role: Role,
  initiativeId: string | null,
): Decision<'role-not-yours-to-give'> {
  if (actor.kind === 'system') return yes
  const scope = initiativeId ?? undefined
  if (holds(actor, ['coordinator'], scope)) return yes
  if (championGives.includes(role) && holds(actor, ['champion'], scope)) return yes
  return refuse('role-not-yours-to-give')
}

/** People may lay a role of their own down; others need the right to give it. */
export function mayEndRole(
  actor: Actor,
  held: { participantId: string; role: Role; initiativeId: string | null },
): Decision<'role-not-yours-to-give'> {
  if (actor.participantId === held.participantId) return yes
  return mayGiveRole(actor, held.role, held.initiativeId)
}

/** Keepers name their own substitute; for others whoever gives the role does, for it takes the list of people. */
export function mayNameSubstitute(
  actor: Actor,
  held: { participantId: string; role: Role; initiativeId: string | null },
): Decision<'role-not-yours-to-give'> {
  if (isKeeper(actor) && actor.participantId === held.participantId) return yes
  return mayGiveRole(actor, held.role, held.initiativeId)
}
