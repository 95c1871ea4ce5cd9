import { holds, holdsAnywhere, type Actor } from '../../platform/actor.ts'
import type { ThreadThing } from '../../platform/manifest.ts'
import { refuse, yes, type Decision } from '../../shared/result.ts'

const linkers = ['coordinator', 'champion'] as const

/**
 * Whether somebody may tie these things together or apart: coordinators and champions of the lab, and
 * champions of an initiative that one of the things belongs to.
 */
export function mayLink(actor: Actor, things: readonly ThreadThing[]): Decision<'not-your-thread'> {
  if (actor.kind === 'system' || holds(actor, linkers)) return yes
  const initiatives = things.flatMap((thing) => thing.initiativeId ?? [])
  return initiatives.some((initiativeId) => holds(actor, linkers, initiativeId))
    ? yes
    : refuse('not-your-thread')
}

/** Whether links are theirs to make anywhere in the lab. */
export function mayLinkSomewhere(actor: Actor): boolean {
  return holdsAnywhere(actor, linkers)
}
