import type { Actor } from '../../../platform/actor.ts'
import { refuse, yes, type Decision } from '../../../shared/result.ts'
import { isKeeper } from '../keepers.ts'

/** Coordinators and champions add people. */
export function mayAddParticipant(actor: Actor): Decision<'keepers-only'> {
  return isKeeper(actor) ? yes : refuse('keepers-only')
}

/** Keepers read everybody's page; a person reads their own. */
export function mayReadParticipant(
  actor: Actor,
  participantId: string,
): Decision<'keepers-or-self'> {
  return isKeeper(actor) || actor.participantId === participantId ? yes : refuse('keepers-or-self')
}

/** Who may read a person's details may also put them right. */
export function mayChangeParticipant(
  actor: Actor,
  participantId: string,
): Decision<'keepers-or-self'> {
  return mayReadParticipant(actor, participantId)
}

/** Only Talkoo itself ties an account to a person; people do it by accepting an invitation. */
export function mayTieAccount(actor: Actor): Decision<'invitation-needed'> {
  return actor.kind === 'system' ? yes : refuse('invitation-needed')
}
