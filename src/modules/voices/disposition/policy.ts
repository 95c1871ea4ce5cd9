import type { Actor } from '../../../platform/actor.ts'
import { refuse, yes, type Decision } from '../../../shared/result.ts'
import { mayHandle } from '../contribution/policy.ts'
import type { ContributionRow } from '../contribution/schema.ts'
import type { AnswerBatch } from './schema.ts'

/** How long answers may be taken back before people are told. */
export const undoMinutes = 10

/** When the people are told of answers given at this moment. */
export function toldFrom(givenAt: Date): Date {
  return new Date(givenAt.getTime() + undoMinutes * 60_000)
}

type Subject = Pick<ContributionRow, 'state' | 'erasedAt' | 'aboutId'>

/**
 * Whether a contribution waits for an answer of its own: everything received that is not a comment. What it needs in
 * SQL is `needsAnswer`.
 */
export function needsOwnAnswer({ state, erasedAt, aboutId }: Subject): boolean {
  return state === 'received' && erasedAt === null && aboutId === null
}

/** Whether somebody may answer: who handles what is said there, and only what stands; comments may be answered too. */
export function mayAnswer(
  actor: Actor,
  initiativeId: string,
  subjects: readonly Subject[],
): Decision<'no-role-here' | 'nothing-to-answer'> {
  const may = mayHandle(actor, initiativeId)
  if (!may.ok) return may
  const stands = ({ state, erasedAt }: Subject) =>
    (state === 'received' || state === 'hidden') && erasedAt === null
  return subjects.length > 0 && subjects.every(stands) ? yes : refuse('nothing-to-answer')
}

/** Whether answers may be taken back: by who handles what is said there, before anybody was told. */
export function mayTakeBack(
  actor: Actor,
  { initiativeId, toldAt, undoneAt }: Pick<AnswerBatch, 'initiativeId' | 'toldAt' | 'undoneAt'>,
): Decision<'no-role-here' | 'told-already' | 'undone-already'> {
  const may = mayHandle(actor, initiativeId)
  if (!may.ok) return may
  if (undoneAt) return refuse('undone-already')
  return toldAt ? refuse('told-already') : yes
}
