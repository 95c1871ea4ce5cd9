import type { Actor } from '../../../platform/actor.ts'
import { refuse, yes, type Decision } from '../../../shared/result.ts'
import { mayHandle } from '../contribution/policy.ts'
import type { ContributionRow } from '../contribution/schema.ts'

type Story = Pick<
  ContributionRow,
  'initiativeId' | 'participantId' | 'state' | 'kind' | 'sensitive'
>

/** Whether each use of a contribution needs its teller's consent: stories, interviews, and what is about health or care. */
export function needsConsents({ kind, sensitive }: Pick<Story, 'kind' | 'sensitive'>): boolean {
  return sensitive || kind === 'story' || kind === 'interview'
}

/** Whether the one who acts told it. `own` names every entry of theirs. */
export function isTeller(own: readonly string[], { participantId }: Story): boolean {
  return participantId !== null && own.includes(participantId)
}

/** Whether somebody may look at the consents of a story and take them back: the teller, and those who handle voices. */
export function mayKeepConsents(
  actor: Actor,
  own: readonly string[],
  story: Story,
): Decision<'no-role-here'> {
  if (isTeller(own, story)) return yes
  return mayHandle(actor, story.initiativeId)
}

/** Whether a story may be confirmed in this way: a tap is the teller's own, what was said or signed is noted by others. */
export function mayConfirmStory(
  actor: Actor,
  own: readonly string[],
  story: Story,
  mode: 'tap' | 'spoken' | 'paper',
): Decision<'no-role-here' | 'own-tap-only' | 'witness-for-others-only' | 'story-withdrawn'> {
  const allowed = mayKeepConsents(actor, own, story)
  if (!allowed.ok) return allowed
  if (story.state === 'withdrawn') return refuse('story-withdrawn')
  const teller = isTeller(own, story)
  if (mode === 'tap' && !teller && actor.kind !== 'system') return refuse('own-tap-only')
  return mode !== 'tap' && teller ? refuse('witness-for-others-only') : yes
}
