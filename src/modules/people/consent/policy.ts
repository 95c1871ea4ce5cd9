import { holds, type Actor } from '../../../platform/actor.ts'
import { refuse, yes, type Decision } from '../../../shared/result.ts'
import { isKeeper } from '../keepers.ts'
import type { ConsentMode } from './schema.ts'

/** Coordinators of the lab publish the words people agree to. */
export function mayPublishConsentText(actor: Actor): Decision<'coordinators-only'> {
  if (actor.kind === 'system' || holds(actor, ['coordinator'])) return yes
  return refuse('coordinators-only')
}

/** A tap is the person's own; keepers note what others said or signed, never what they said themselves. */
export function mayGiveConsent(
  actor: Actor,
  participantId: string,
  mode: ConsentMode,
): Decision<'own-tap-only' | 'witness-for-others-only' | 'keepers-only'> {
  const self = actor.participantId === participantId
  if (mode === 'tap') return self || actor.kind === 'system' ? yes : refuse('own-tap-only')
  if (self) return refuse('witness-for-others-only')
  return isKeeper(actor) ? yes : refuse('keepers-only')
}

/** People withdraw their own consent at any time; keepers note it for those who say so. */
export function mayWithdrawConsent(
  actor: Actor,
  participantId: string,
): Decision<'keepers-or-self'> {
  return isKeeper(actor) || actor.participantId === participantId ? yes : refuse('keepers-or-self')
}
