import { holdsAnywhere, type Actor } from '../../../platform/actor.ts'
import { refuse, yes, type Decision } from '../../../shared/result.ts'
import { handlers } from '../contribution/policy.ts'

/** Whether somebody sits at the desk: whoever handles voices anywhere in the lab. */
export function maySitAtDesk(actor: Actor): Decision<'no-role-here'> {
  return actor.participantId && holdsAnywhere(actor, handlers) ? yes : refuse('no-role-here')
}
