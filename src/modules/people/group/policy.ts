import type { Actor } from '../../../platform/actor.ts'
import { refuse, yes, type Decision } from '../../../shared/result.ts'
import { isKeeper } from '../keepers.ts'

/** Coordinators and champions form groups and keep their lists of members. */
export function mayKeepGroup(actor: Actor): Decision<'keepers-only'> {
  return isKeeper(actor) ? yes : refuse('keepers-only')
}

/** A group's page is for its members and those who keep it. */
export function mayReadGroup(
  actor: Actor,
  memberIds: readonly string[],
): Decision<'keepers-or-members'> {
  if (isKeeper(actor)) return yes
  const own = actor.participantId
  return own && memberIds.includes(own) ? yes : refuse('keepers-or-members')
}

/** Members may leave by themselves. */
export function mayTakeOutOfGroup(actor: Actor, participantId: string): Decision<'keepers-only'> {
  return actor.participantId === participantId ? yes : mayKeepGroup(actor)
}
