import type { Actor } from '../../platform/actor.ts'
import { refuse, yes, type Decision } from '../../shared/result.ts'
import { isKeeper } from '../people/index.ts'
import type { CompletionMode, CompletionRow } from './schema.ts'

/** A person of the lab learns for themselves. */
export function mayLearn(actor: Actor): Decision<'not-in-lab'> {
  return actor.participantId ? yes : refuse('not-in-lab')
}

/** Keepers record what others completed on paper, never what they did themselves; the site records itself. */
export function mayRecordCompletion(
  actor: Actor,
  { participantId, mode }: { participantId: string; mode: CompletionMode },
): Decision<'keepers-only' | 'paper-only' | 'never-own'> {
  if (!isKeeper(actor)) return refuse('keepers-only')
  if (mode !== 'paper' && actor.kind !== 'system') return refuse('paper-only')
  return actor.participantId === participantId ? refuse('never-own') : yes
}

/** Keepers and the person themselves see a completion, and print its certificate. */
export function mayReadCompletion(
  actor: Actor,
  { participantId }: Pick<CompletionRow, 'participantId'>,
): Decision<'keepers-or-self'> {
  return isKeeper(actor) || actor.participantId === participantId ? yes : refuse('keepers-or-self')
}

/** Keepers take back what was recorded wrongly, and undo that. */
export function mayCorrectCompletion(actor: Actor): Decision<'keepers-only'> {
  return isKeeper(actor) ? yes : refuse('keepers-only')
}
