import type { Actor } from '../../../platform/actor.ts'
import { refuse, yes, type Decision } from '../../../shared/result.ts'
import { isKeeper } from '../../people/index.ts'

/** Whether somebody reads and writes what a person needs to take part: that person, and who keeps the lab's people. */
export function mayKeepPlan(actor: Actor, participantId: string): Decision<'keepers-or-self'> {
  return isKeeper(actor) || actor.participantId === participantId ? yes : refuse('keepers-or-self')
}

/** Whether somebody may agree, here and for themselves, to how a need of theirs is met. */
export function mayAgree(
  actor: Actor,
  {
    participantId,
    metBy,
    agreedOn,
    endedAt,
  }: { participantId: string; metBy: string; agreedOn: string | null; endedAt: Date | null },
): Decision<'only-themselves' | 'nothing-to-agree'> {
  if (actor.participantId !== participantId) return refuse('only-themselves')
  return metBy && !agreedOn && !endedAt ? yes : refuse('nothing-to-agree')
}
