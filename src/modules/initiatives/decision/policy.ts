import { holds, type Actor } from '../../../platform/actor.ts'
import { refuse, yes, type Decision } from '../../../shared/result.ts'
import type { Role } from '../../../shared/role.ts'

/** Who may write down what was decided. */
export const recorders: readonly Role[] = [
  'coordinator',
  'champion',
  'provider-manager',
  'independent-facilitator',
]

/** Whether somebody may record a decision: those who keep the minutes, also after the initiative has ended. */
export function mayRecordDecision(
  actor: Actor,
  initiative: { id: string },
): Decision<'no-role-here'> {
  return holds(actor, recorders, initiative.id) ? yes : refuse('no-role-here')
}

export type DecidedThing = { decidedOn: string; today: string; correctedBy: string | null }

/** Whether a decision can be recorded as told: not from the future, and only the newest wording is corrected. */
export function mayStandAsDecision({
  decidedOn,
  today,
  correctedBy,
}: DecidedThing): Decision<'decided-in-future' | 'corrected-already'> {
  if (decidedOn > today) return refuse('decided-in-future', { today })
  return correctedBy === null ? yes : refuse('corrected-already', { correctedBy })
}
