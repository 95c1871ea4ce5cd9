import { holds, type Actor } from '../../../platform/actor.ts'
import { refuse, yes, type Decision } from '../../../shared/result.ts'
import { handlers } from '../contribution/policy.ts'

/** Whether somebody rings people about an initiative; about none in particular, those with a role in the whole lab. */
export function mayRing(actor: Actor, initiativeId: string | null): Decision<'no-role-here'> {
  const may = actor.kind === 'system' || holds(actor, handlers, initiativeId ?? undefined)
  return may ? yes : refuse('no-role-here')
}
