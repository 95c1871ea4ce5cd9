import { holds, type Actor } from '../../../platform/actor.ts'
import { refuse, yes, type Decision } from '../../../shared/result.ts'
import { roles } from '../../../shared/role.ts'
import { mayHandle } from '../contribution/policy.ts'
import type { ConversationRow } from './schema.ts'

type Subject = Pick<ConversationRow, 'initiativeId' | 'heldAt'>

/** Whether somebody plans conversations of change and writes down what was said: those who handle voices. */
export function mayHoldConversation(actor: Actor, initiativeId: string): Decision<'no-role-here'> {
  return mayHandle(actor, initiativeId)
}

/** Whether somebody may open a conversation: everybody once it was held, before that those with a role here. */
export function mayReadConversation(actor: Actor, { initiativeId, heldAt }: Subject) {
  const inside = actor.kind === 'system' || holds(actor, roles, initiativeId)
  return inside || heldAt ? yes : refuse('no-role-here')
}

/** Whether those with a role here see who sat there by name: names are not for everybody. */
export function seesSeats(actor: Actor, initiativeId: string): boolean {
  return actor.kind === 'system' || holds(actor, roles, initiativeId)
}
