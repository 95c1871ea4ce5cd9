import type { Actor } from '../../../platform/actor.ts'
import { refuse, yes, type Decision } from '../../../shared/result.ts'
import { manages, mayLead, type Standing } from '../readiness/policy.ts'

/** Whether somebody moves an action on: who leads the organisation's work, or the action's owner. */
export function mayMoveAction(
  actor: Actor,
  standing: Standing,
  ownerId: string | null,
): Decision<'not-yours'> {
  if (mayLead(actor, standing).ok) return yes
  return actor.participantId && actor.participantId === ownerId ? yes : refuse('not-yours')
}

/** Whether somebody says that time and money are there: only who answers for the organisation. */
export function mayConfirmResources(actor: Actor, standing: Standing): Decision<'manager-only'> {
  return manages(actor, standing) ? yes : refuse('manager-only')
}
