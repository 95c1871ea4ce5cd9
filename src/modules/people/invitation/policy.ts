import { holds, type Actor, type RoleHeld } from '../../../platform/actor.ts'
import type { Role } from '../../../shared/role.ts'
import { refuse, yes, type Decision } from '../../../shared/result.ts'
import { isKeeper } from '../keepers.ts'
import { mayGiveRole } from '../role/policy.ts'

type Offer = { role: Role; initiativeId: string | null }
/** What somebody the lab knows stands for already: their roles, and whether they are in a group. */
export type Standing = { held: readonly RoleHeld[]; inGroup: boolean }
type Refusals = 'role-not-yours-to-give' | 'keepers-only' | 'belongs-already'

/**
 * Who may give the role may invite somebody new to it. Accepting ties an account to the person meant, who then votes
 * and signs as them: so only coordinators of the lab invite a person who has a role or is in a group already.
 */
export function mayInvite(actor: Actor, offer: Offer, known: Standing | null): Decision<Refusals> {
  const offered = mayGiveRole(actor, offer.role, offer.initiativeId)
  if (!offered.ok || !known) return offered
  if (!isKeeper(actor)) return refuse('keepers-only')
  const belongs = known.held.length > 0 || known.inGroup
  const trusted = actor.kind === 'system' || holds(actor, ['coordinator'])
  return belongs && !trusted ? refuse('belongs-already') : yes
}

export type InvitationState = 'pending' | 'accepted' | 'revoked' | 'expired'

/** Where an invitation stands. */
export function stateOf(
  invitation: { acceptedAt: Date | null; revokedAt: Date | null; expiresAt: Date },
  now: Date,
): InvitationState {
  if (invitation.acceptedAt) return 'accepted'
  if (invitation.revokedAt) return 'revoked'
  return invitation.expiresAt > now ? 'pending' : 'expired'
}
