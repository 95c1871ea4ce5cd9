import type { Actor } from '../../../platform/actor.ts'
import { refuse, yes, type Decision } from '../../../shared/result.ts'
import { mayHandle } from '../contribution/policy.ts'
import type { ContributionRow } from '../contribution/schema.ts'
import type { ModerationOutcome } from './words.ts'

type Subject = Pick<ContributionRow, 'initiativeId' | 'state' | 'sensitive'>

/** Whether somebody may decide this about a contribution as it stands. */
export function mayDecide(
  actor: Actor,
  { initiativeId, state, sensitive }: Subject,
  outcome: ModerationOutcome,
): Decision<'no-role-here' | 'voice-withdrawn' | 'already-so'> {
  const handles = mayHandle(actor, initiativeId)
  if (!handles.ok) return handles
  if (state === 'withdrawn') return refuse('voice-withdrawn')
  return outcomesFor({ state, sensitive }).includes(outcome) ? yes : refuse('already-so')
}

/** What can be decided about a contribution as it stands. */
export function outcomesFor({
  state,
  sensitive,
}: Pick<Subject, 'state' | 'sensitive'>): ModerationOutcome[] {
  if (state === 'withdrawn' || state === 'hidden') return []
  const first = state === 'quarantined' ? ('released' as const) : ('kept' as const)
  return sensitive ? [first, 'hidden'] : [first, 'hidden', 'sensitive']
}
