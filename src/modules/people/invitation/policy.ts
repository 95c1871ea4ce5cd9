import type { Actor, RoleHeld } from '../../../platform/actor.ts'
import type { Role } from '../../../shared/role.ts'
import { refuse, yes, type Decision } from '../../../shared/result.ts'
import { mayGiveRole } from '../role/policy.ts'

type Offer = { role: Role; initiativeId: string | null }
type Refusals = 'role-not-yours-to-give' | 'holds-more-than-you-may-give'

/**
 * Who may give the role may invite to it. Accepting ties an account to the person meant, with all they hold:
 * so nobody may invite a person who holds more than the inviter could give.
 */
export function mayInvite(
  actor: Actor,
  offer: Offer,
  heldAlready: readonly RoleHeld[],
): Decision<Refusals> {
  const offered = mayGiveRole(actor, offer.role, offer.initiativeId)
  if (!offered.ok) return offered
  const beyond = heldAlready.some(
    ({ role, initiativeId }) => !mayGiveRole(actor, role, initiativeId).ok,
  )
  return beyond ? refuse('holds-more-than-you-may-give') : yes
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
