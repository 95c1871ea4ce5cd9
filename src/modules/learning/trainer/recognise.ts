import { and, eq } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import { lookToday } from '../../../platform/db/lab-today.ts'
import { NotFound } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import type { Id } from '../../../shared/id.ts'
import { done, refuse } from '../../../shared/result.ts'
import { resolveMerged } from '../../people/index.ts'
import { hasCompleted, isUnlocked } from '../completed.ts'
import { findPath } from '../library.ts'
import { circleNames, holdTrainers } from './circle.ts'
import { endTrainerInput, recogniseTrainerInput } from './input.ts'
import { mayEndTrainer, mayRecognise } from './policy.ts'
import { listCandidates, listTrainers } from './queries.ts'
import { localTrainer } from './schema.ts'

/** Recognises a trainer of a path: they have completed it and trained others with a trainer, unless they are the first. */
export const recogniseTrainer = command(
  'local-trainer.recognise',
  recogniseTrainerInput,
  async (ctx, input) => {
    const { db, labId, now, actor } = ctx
    const path = findPath(input.pathKey)
    const asked = [input.participantId, ...(input.trainedBy ? [input.trainedBy] : [])]
    const living = await resolveMerged(db, labId, asked)
    const participantId = living.get(input.participantId)
    const trainedBy = input.trainedBy ? (living.get(input.trainedBy) ?? null) : null
    const whose = { participantId: participantId ?? input.participantId, trainedBy }
    const allowed = mayRecognise(actor, whose)
    if (!allowed.ok) return allowed
    if (!participantId || (input.trainedBy && !trainedBy)) return refuse('unknown-person')
    await holdTrainers(ctx, path.id)
    const misfit = await misfitOf(ctx, path.id, participantId, trainedBy)
    if (misfit) return misfit
    const id = newId<'local-trainer'>(now)
    const recognisedOn = await lookToday(db, labId, now)
    const by = { recognisedBy: actor.participantId, recognisedOn, recognisedAt: now }
    await db
      .insert(localTrainer)
      .values({ labId, id, participantId, pathKey: path.id, trainedBy, ...by })
    const data = { participantId, pathKey: path.id, trainedBy }
    ctx.record({ name: 'local-trainer.recognised', subject: id, data })
    return done({ id })
  },
)

async function misfitOf(
  ctx: CommandContext,
  pathKey: string,
  participantId: Id<'participant'>,
  trainedBy: Id<'participant'> | null,
) {
  const { db, labId, now } = ctx
  const trainers = (await listTrainers(db, labId, pathKey)).filter(({ ended }) => !ended)
  const isTrainer = (id: string) => trainers.some((one) => one.participantId === id)
  if (isTrainer(participantId)) return refuse('trainer-already')
  if (!(await hasCompleted(db, labId, participantId, pathKey, now))) return refuse('not-completed')
  if (!(await isUnlocked(db, labId, participantId, 'training-others', now)))
    return refuse('training-others-closed')
  if (trainedBy === null) return trainers.length > 0 ? refuse('co-train-first') : null
  if (!isTrainer(trainedBy)) return refuse('not-a-trainer')
  const names = await circleNames(ctx, pathKey, [trainedBy], [participantId])
  if (names.length > 0) return refuse('trained-in-a-circle', { names: names.join(', ') })
  const together = await listCandidates(db, labId, pathKey)
  const coTrained = together.some(
    (one) => one.participantId === participantId && one.trainerId === trainedBy,
  )
  return coTrained ? null : refuse('co-train-first')
}

/** Ends that somebody is a trainer, with a reason; whom they trained stays trained. */
export const endTrainer = command('local-trainer.end', endTrainerInput, async (ctx, input) => {
  const { db, labId, now } = ctx
  const all = await listTrainers(db, labId)
  const seen = all.find(({ id }) => id === input.localTrainerId)
  if (!seen) throw new NotFound()
  const allowed = mayEndTrainer(ctx.actor, seen)
  if (!allowed.ok) return allowed
  await holdTrainers(ctx, seen.pathKey)
  const held = (await listTrainers(db, labId, seen.pathKey)).find(({ id }) => id === seen.id)!
  if (held.ended) return refuse('already-so')
  const id = seen.id as Id<'local-trainer'>
  await db
    .update(localTrainer)
    .set({ endedAt: now, endedBecause: input.because })
    .where(and(eq(localTrainer.labId, labId), eq(localTrainer.id, id)))
  ctx.record({ name: 'local-trainer.ended', subject: id })
  return done({ id })
})
