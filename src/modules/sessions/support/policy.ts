import type { Actor } from '../../../platform/actor.ts'
import { refuse, yes, type Decision } from '../../../shared/result.ts'
import { mayReadNeeds } from '../policy.ts'

/** Whether somebody keeps the list of what is arranged for people: coordinators and champions, also of this initiative only. */
export function mayKeepSupports(
  actor: Actor,
  initiativeId: string,
): Decision<'no-business-of-yours'> {
  return mayReadNeeds(actor, initiativeId).ok ? yes : refuse('no-business-of-yours')
}

/** Whether somebody reads one line and says how far it has come: who keeps the list, and who arranges this one. */
export function mayArrange(
  actor: Actor,
  initiativeId: string,
  { arrangedBy }: { arrangedBy: string | null },
): Decision<'no-business-of-yours'> {
  const theirs = arrangedBy !== null && arrangedBy === actor.participantId
  return theirs ? yes : mayKeepSupports(actor, initiativeId)
}
