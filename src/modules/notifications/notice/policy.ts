import type { Actor } from '../../../platform/actor.ts'
import { refuse, yes, type Decision } from '../../../shared/result.ts'
import { isKeeper } from '../../people/index.ts'
import type { FeedbackNotice } from './schema.ts'

type Standing = Pick<FeedbackNotice, 'channel' | 'state' | 'outcome'>

/** Coordinators and champions of the lab give the answers. */
export function mayHandleNotices(actor: Actor): Decision<'keepers-only'> {
  return isKeeper(actor) ? yes : refuse('keepers-only')
}

/** A call or a visit is marked once: while it waits to be made. */
export function mayMark(actor: Actor, notice: Standing): Decision<'keepers-only' | 'not-to-mark'> {
  const keeper = mayHandleNotices(actor)
  if (!keeper.ok) return keeper
  const made = notice.channel === 'phone' || notice.channel === 'visit'
  return made && notice.state === 'waiting' ? yes : refuse('not-to-mark')
}

/** What was marked can be taken back, as long as nothing else was done with the notice since. */
export function mayUndoResult(
  actor: Actor,
  { outcome }: Standing,
): Decision<'keepers-only' | 'nothing-to-undo'> {
  const keeper = mayHandleNotices(actor)
  if (!keeper.ok) return keeper
  return outcome === null ? refuse('nothing-to-undo') : yes
}

/** A try that began longer ago than this was cut off: the process ended in the middle. */
export const cutOffMs = 10 * 60 * 1000

/** Another way is chosen for what waits, failed, came back or got stuck on its way; what was told stays told. */
export function mayRedirect(
  actor: Actor,
  { channel, state, triedAt }: Standing & Pick<FeedbackNotice, 'triedAt'>,
  now: Date,
): Decision<'keepers-only' | 'not-to-redirect'> {
  const keeper = mayHandleNotices(actor)
  if (!keeper.ok) return keeper
  if (state === 'waiting' || state === 'failed' || state === 'returned') return yes
  const cutOff = triedAt !== null && now.getTime() - triedAt.getTime() > cutOffMs
  return channel !== 'letter' && state === 'sending' && cutOff ? yes : refuse('not-to-redirect')
}

/** Only a posted letter can come back. */
export function mayMarkReturned(
  actor: Actor,
  { channel, state }: Standing,
): Decision<'keepers-only' | 'not-posted'> {
  const keeper = mayHandleNotices(actor)
  if (!keeper.ok) return keeper
  return channel === 'letter' && state === 'sent' ? yes : refuse('not-posted')
}

/** Somebody is asked to see to what nobody has been told yet. */
export function mayAssign(
  actor: Actor,
  { state }: Standing,
): Decision<'keepers-only' | 'told-already'> {
  const keeper = mayHandleNotices(actor)
  if (!keeper.ok) return keeper
  return state === 'sent' || state === 'delivered' ? refuse('told-already') : yes
}
