import { holds, type Actor } from '../../platform/actor.ts'
import { refuse, yes, type Decision } from '../../shared/result.ts'
import { maySeeWork } from '../initiatives/index.ts'
import { keeperRoles } from '../people/index.ts'
import type { SessionRow } from './schema.ts'

/** People at the door are ticked off from this long before a session begins. */
const earlyMs = 12 * 3600 * 1000

/** Whether somebody may read a session: everyone a public one, the rest needs a role in the initiative. */
export function mayReadSession(
  actor: Actor,
  subject: Pick<SessionRow, 'public' | 'initiativeId'>,
): Decision<'not-public'> {
  const open = subject.public || actor.kind === 'system'
  return open || maySeeWork(actor, subject.initiativeId).ok ? yes : refuse('not-public')
}

/** Whether a session can be cancelled: not once people have come. */
export function mayCancel({
  state,
}: Pick<SessionRow, 'state'>): Decision<'already-cancelled' | 'already-held'> {
  if (state === 'planned') return yes
  return refuse(state === 'held' ? 'already-held' : 'already-cancelled')
}

/** Whether people can be invited: while it is ahead, or being written down afterwards. */
export function mayInvite({ state }: Pick<SessionRow, 'state'>): Decision<'already-cancelled'> {
  return state === 'cancelled' ? refuse('already-cancelled') : yes
}

/** Whether it can be said who came: from the day it begins, unless it was cancelled. */
export function mayRecordAttendance(
  { state, startsAt }: Pick<SessionRow, 'state' | 'startsAt'>,
  now: Date,
): Decision<'already-cancelled' | 'too-early'> {
  if (state === 'cancelled') return refuse('already-cancelled')
  return now.getTime() >= startsAt.getTime() - earlyMs ? yes : refuse('too-early', { startsAt })
}

/** Whether somebody may write a new person into the lab at the door: coordinators and champions, also of this initiative only. */
export function mayNamePeople(actor: Actor, initiativeId: string): Decision<'keepers-only'> {
  const may = actor.kind === 'system' || holds(actor, keeperRoles, initiativeId)
  return may ? yes : refuse('keepers-only')
}

/** Whether somebody reads how people at a session are reached and what they need to take part: the same people. */
export function mayReadNeeds(actor: Actor, initiativeId: string): Decision<'keepers-only'> {
  return mayNamePeople(actor, initiativeId)
}
