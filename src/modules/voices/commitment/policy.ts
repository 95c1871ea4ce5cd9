import type { Actor } from '../../../platform/actor.ts'
import { yes, type Decision } from '../../../shared/result.ts'
import { mayHandle } from '../contribution/policy.ts'
import type { CommitmentRow } from './schema.ts'

/** Whether somebody may write down a promise: those who handle voices. */
export function mayRecordCommitment(actor: Actor, initiativeId: string): Decision<'no-role-here'> {
  return mayHandle(actor, initiativeId)
}

/** Whether somebody may say how a promise stands: whoever made it, and those who handle voices. */
export function mayKeepCommitment(
  actor: Actor,
  own: readonly string[],
  { initiativeId, ownerId }: Pick<CommitmentRow, 'initiativeId' | 'ownerId'>,
): Decision<'no-role-here'> {
  if (ownerId !== null && own.includes(ownerId)) return yes
  return mayHandle(actor, initiativeId)
}

/** Whether a promise is late: it is still to be kept and its day has passed. */
export function isLate(
  { state, dueOn }: Pick<CommitmentRow, 'state' | 'dueOn'>,
  today: string,
): boolean {
  return (state === 'open' || state === 'changed') && dueOn < today
}
