import type { Actor } from '../../../platform/actor.ts'
import { refuse, yes, type Decision } from '../../../shared/result.ts'
import { mayHandle } from '../contribution/policy.ts'
import type { ContributionRow } from '../contribution/schema.ts'
import type { ConfirmedHow } from './schema.ts'

type Subject = Pick<ContributionRow, 'initiativeId' | 'participantId' | 'state' | 'confirmedHow'>

/**
 * Whether somebody may say that words are confirmed or declined: the one whose words they are, by a tap of their own;
 * those who handle voices, when it was read back or signed. `own` names every entry of the one who acts.
 */
export function mayConfirm(
  actor: Actor,
  own: readonly string[],
  subject: Subject,
  how: ConfirmedHow,
): Decision<'no-role-here' | 'own-tap-only' | 'not-waiting'> {
  const isTheirs = subject.participantId !== null && own.includes(subject.participantId)
  if (!isTheirs) {
    const handles = mayHandle(actor, subject.initiativeId)
    if (!handles.ok) return handles
    if (how === 'self') return refuse('own-tap-only')
  }
  const waits = subject.confirmedHow === 'not-yet' && waitingStates.includes(subject.state)
  return waits ? yes : refuse('not-waiting')
}

const waitingStates: readonly string[] = ['received', 'quarantined', 'hidden']
