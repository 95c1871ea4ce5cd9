import type { Actor } from '../../../platform/actor.ts'
import { refuse, yes, type Decision } from '../../../shared/result.ts'
import { isKeeper } from '../../people/index.ts'
import { isSelf, leads } from '../policy.ts'
import type { MandateState } from './schema.ts'

/** Whose mandate it is, and who gives it. */
export type Parties = { personId: string; managerId: string | null }
export type Party = 'champion' | 'manager'

/** Whether somebody reads a mandate: the two who sign it, and the keepers of the lab's people. */
export function mayReadMandate(actor: Actor, parties: Parties): Decision<'keepers-only'> {
  const may = isKeeper(actor) || partyOf(actor, parties) !== null
  return may ? yes : refuse('keepers-only')
}

/** Which signature of a mandate is this person's. */
export function partyOf(actor: Actor, { personId, managerId }: Parties): Party | null {
  if (isSelf(actor, { personId })) return 'champion'
  return managerId !== null && actor.participantId === managerId ? 'manager' : null
}

type Signable = { state: MandateState; endsOn: string | null }

/** Whether a mandate can be signed on a day: once it was offered, until it ends, and not when its last day has passed. */
export function maySign(
  { state, endsOn }: Signable,
  today: string,
): Decision<'not-offered' | 'mandate-over' | 'mandate-past'> {
  if (state === 'draft') return refuse('not-offered')
  if (state !== 'offered') return refuse('mandate-over')
  return endsOn !== null && endsOn < today ? refuse('mandate-past') : yes
}

/** Whether somebody notes a signature on paper: coordinators, never their own, and never about themselves as champion. */
export function mayRecordPaper(
  actor: Actor,
  parties: Parties,
  who: Party,
): Decision<'coordinators-only' | 'never-own'> {
  if (!leads(actor)) return refuse('coordinators-only')
  const own = partyOf(actor, parties)
  return own === who || own === 'champion' ? refuse('never-own') : yes
}

/** Whether somebody ends a mandate: a coordinator, or the champion. */
export function mayEndMandate(actor: Actor, parties: Parties): Decision<'self-or-coordinator'> {
  return leads(actor) || isSelf(actor, parties) ? yes : refuse('self-or-coordinator')
}
