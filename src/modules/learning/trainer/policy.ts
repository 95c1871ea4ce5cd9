import { holds, type Actor } from '../../../platform/actor.ts'
import { refuse, yes, type Decision } from '../../../shared/result.ts'
import { isKeeper } from '../../people/index.ts'

/** Keepers write down trainings, as they do with what was completed on paper. */
export function mayRecordTraining(actor: Actor): Decision<'keepers-only'> {
  return isKeeper(actor) ? yes : refuse('keepers-only')
}

/** Keepers see who was there, and so does everybody who had a part in it. */
export function mayReadTraining(
  actor: Actor,
  parts: readonly { participantId: string }[],
): Decision<'trainers-only'> {
  const there = parts.some(({ participantId }) => participantId === actor.participantId)
  return isKeeper(actor) || there ? yes : refuse('trainers-only')
}

/** A coordinator recognises trainers, or the trainer they learned it from does: nobody does it for themselves. */
export function mayRecognise(
  actor: Actor,
  { participantId, trainedBy }: { participantId: string; trainedBy: string | null },
): Decision<'trainers-only' | 'never-recognise-own'> {
  if (actor.kind === 'system') return yes
  const teaches = trainedBy !== null && trainedBy === actor.participantId
  if (!holds(actor, ['coordinator']) && !teaches) return refuse('trainers-only')
  return actor.participantId === participantId ? refuse('never-recognise-own') : yes
}

/** A coordinator ends it, or the trainer steps down. */
export function mayEndTrainer(
  actor: Actor,
  { participantId }: { participantId: string },
): Decision<'trainers-only'> {
  const may = actor.kind === 'system' || holds(actor, ['coordinator'])
  return may || actor.participantId === participantId ? yes : refuse('trainers-only')
}
