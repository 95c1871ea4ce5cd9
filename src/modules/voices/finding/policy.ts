import type { Actor } from '../../../platform/actor.ts'
import { refuse, yes, type Decision } from '../../../shared/result.ts'
import { mayHandle } from '../contribution/policy.ts'
import { mayCurate } from '../reading/policy.ts'
import type { FindingRow } from './schema.ts'

type Subject = Pick<FindingRow, 'initiativeId' | 'state'>

/** Whether somebody may open a finding: everybody once it is published, and then for good with the word that it was withdrawn. */
export function mayReadFinding(
  actor: Actor,
  { initiativeId, state, publishedAt }: Subject & Pick<FindingRow, 'publishedAt'>,
): Decision<'no-role-here'> {
  if (state === 'published' || publishedAt !== null) return yes
  return mayCurate(actor, initiativeId)
}

/** Whether somebody may word a finding and choose what it rests on: those who read together, until it is withdrawn. */
export function mayWriteFinding(
  actor: Actor,
  { initiativeId, state }: Subject,
): Decision<'no-role-here' | 'finding-withdrawn'> {
  const may = mayCurate(actor, initiativeId)
  if (!may.ok) return may
  return state === 'withdrawn' ? refuse('finding-withdrawn') : yes
}

/** Whether somebody may publish or withdraw a finding: those who handle voices. */
export function mayPublishFinding(actor: Actor, { initiativeId }: Subject) {
  return mayHandle(actor, initiativeId)
}

/** Whether somebody may say that they see it otherwise: people of the lab what is published, readers also a draft. */
export function mayDissent(
  actor: Actor,
  { initiativeId, state }: Subject,
): Decision<'no-role-here' | 'finding-withdrawn'> {
  if (state === 'withdrawn') return refuse('finding-withdrawn')
  if (actor.participantId === null) return refuse('no-role-here')
  return state === 'published' ? yes : mayCurate(actor, initiativeId)
}
