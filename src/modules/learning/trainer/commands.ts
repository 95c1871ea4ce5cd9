import { and, eq, isNull, sql } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import { lookToday } from '../../../platform/db/lab-today.ts'
import { NotFound } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import type { Id } from '../../../shared/id.ts'
import { done, refuse } from '../../../shared/result.ts'
import { resolveMerged, seenAmong } from '../../people/index.ts'
import { insertCompletion, oneAtATime } from '../commands.ts'
import { completedBy, unlockedFor } from '../completed.ts'
import { isDone } from '../completion-commands.ts'
import { findPath } from '../library.ts'
import type { LearningPath } from '../path-file.ts'
import { learningCompletion } from '../schema.ts'
import { circleNames, holdTrainers } from './circle.ts'
import { aboutTraining, recordTrainingInput, withdrawTrainingInput } from './input.ts'
import { mayRecordTraining } from './policy.ts'
import { listTrainers, lookTraining, type ShownTraining, type Trainer } from './queries.ts'
import { training, trainingPart, type Part, type TrainingRow } from './schema.ts'

type Person = Id<'participant'>

/** Records a training that was held: who trained whom, and that everybody trained has completed the path. */
export const recordTraining = command(
  'training.record',
  recordTrainingInput,
  async (ctx, input) => {
    const { db, labId, now, actor } = ctx
    const allowed = mayRecordTraining(actor)
    if (!allowed.ok) return allowed
    const path = findPath(input.pathKey)
    const people = await partsIn(ctx, input)
    if (!people) return refuse('unknown-person')
    const today = await lookToday(db, labId, now)
    const heldOn = input.heldOn ?? today
    if (heldOn > today) return refuse('day-in-future')
    await holdTrainers(ctx, path.id)
    const misfit = await misfitOf(ctx, path, people, heldOn)
    if (misfit) return misfit
    const id = newId<'training'>(now)
    const about = { labId, id, pathKey: path.id, heldOn, note: input.note }
    await db.insert(training).values({ ...about, recordedBy: actor.participantId, recordedAt: now })
    const rows = Object.entries(people).flatMap(([part, ids]) =>
      ids.map((participantId) => ({ labId, trainingId: id, participantId, part: part as Part })),
    )
    await db.insert(trainingPart).values(rows)
    const completed = await completeAll(ctx, path, people.trainee, { id, heldOn })
    const data = { pathKey: path.id, trained: people.trainee.length, completed }
    ctx.record({ name: 'training.recorded', subject: id, data })
    return done({ id })
  },
)

type Sent = { trainerIds: string[]; coTrainerIds: string[]; traineeIds: string[] }
type People = Record<Part, Person[]>

/** Everybody named, under the entry that is theirs today; null where somebody is not in the list that the actor sees. */
async function partsIn({ db, labId, actor }: CommandContext, sent: Sent): Promise<People | null> {
  const all = [...sent.trainerIds, ...sent.coTrainerIds, ...sent.traineeIds]
  const living = await resolveMerged(db, labId, all)
  const seen = await seenAmong(db, labId, actor, [...sent.coTrainerIds, ...sent.traineeIds])
  if ([...sent.coTrainerIds, ...sent.traineeIds].some((id) => !seen.has(id))) return null
  if (all.some((id) => !living.has(id))) return null
  const of = (ids: readonly string[]) => [...new Set(ids.map((id) => living.get(id)!))]
  return {
    trainer: of(sent.trainerIds),
    'co-trainer': of(sent.coTrainerIds),
    trainee: of(sent.traineeIds),
  }
}

async function misfitOf(ctx: CommandContext, path: LearningPath, people: People, heldOn: string) {
  const { db, labId, actor, now } = ctx
  const [trainers, helpers, trainees] = [people.trainer, people['co-trainer'], people.trainee]
  const all = [...trainers, ...helpers, ...trainees]
  if (new Set(all).size < all.length) return refuse('two-parts')
  if (trainees.some((id) => id === actor.participantId)) return refuse('never-own')
  const recognised = (await listTrainers(db, labId, path.id)).filter(
    (one) => !one.ended && one.recognisedOn <= heldOn,
  )
  const leading = recognised.filter(({ participantId }) => trainers.includes(participantId))
  if (leading.length < trainers.length) return refuse('not-a-trainer')
  const lapsed = await lapsedOf(ctx, path, leading, heldOn)
  if (lapsed) return lapsed
  const ready = await completedBy(db, labId, helpers, path.id, now)
  if (helpers.some((id) => !ready.has(id))) return refuse('co-trainer-untrained')
  const names = await circleNames(ctx, path.id, [...trainers, ...helpers], trainees)
  return names.length > 0 ? refuse('trained-in-a-circle', { names: names.join(', ') }) : null
}

/** Trainers whose own training no longer counted on the day, and what they renew; one who renewed it since is fine. */
async function lapsedOf(
  { db, labId }: CommandContext,
  path: LearningPath,
  leading: readonly Trainer[],
  heldOn: string,
) {
  const noon = new Date(`${heldOn}T12:00:00Z`)
  const ids = leading.map(({ participantId }) => participantId)
  const without = (ready: ReadonlySet<string>) =>
    leading.filter(({ participantId }) => !ready.has(participantId)).map(({ name }) => name)
  const inPath = without(await completedBy(db, labId, ids, path.id, noon))
  if (inPath.length > 0) return refuse('trainer-lapsed', { names: inPath.join(', ') })
  const inTraining = without(await unlockedFor(db, labId, ids, 'training-others', noon))
  if (inTraining.length === 0) return null
  return refuse('trainer-lapsed-in-training', { names: inTraining.join(', ') })
}

/** Completions for all who were trained and need one; how many that were. In one order, so that two do not wait for each other. */
async function completeAll(
  ctx: CommandContext,
  path: LearningPath,
  trainees: readonly Person[],
  { id: trainingId, heldOn }: { id: Id<'training'>; heldOn: string },
): Promise<number> {
  let completed = 0
  for (const participantId of trainees.toSorted()) {
    await oneAtATime(ctx, participantId, path.id)
    if (await isDone(ctx, participantId, path.id, heldOn)) continue
    const completion = { participantId, mode: 'paper' as const, completedOn: heldOn, note: '' }
    if (await insertCompletion(ctx, path, { ...completion, trainingId })) completed += 1
  }
  return completed
}

/** Takes back a training that was recorded wrongly, with the completions that came with it. */
export const withdrawTraining = command(
  'training.withdraw',
  withdrawTrainingInput,
  async (ctx, { trainingId, because }) => {
    const allowed = mayRecordTraining(ctx.actor)
    if (!allowed.ok) return allowed
    const found = await holdTraining(ctx, trainingId)
    if (found.withdrawnAt) return refuse('already-so')
    const taken = {
      withdrawnAt: ctx.now,
      withdrawnBy: ctx.actor.participantId,
      withdrawnBecause: because,
    }
    await save(ctx, found, taken)
    await ctx.db
      .update(learningCompletion)
      .set(taken)
      .where(and(ofTraining(ctx, found), isNull(learningCompletion.withdrawnAt)))
    ctx.record({ name: 'training.withdrawn', subject: found.id })
    return done({ id: found.id })
  },
)

/** Undoes that, with the completions that went with it, unless the same day was recorded again since. */
export const returnTraining = command('training.return', aboutTraining, async (ctx, input) => {
  const allowed = mayRecordTraining(ctx.actor)
  if (!allowed.ok) return allowed
  const found = await holdTraining(ctx, input.trainingId)
  if (!found.withdrawnAt) return refuse('already-so')
  const of = (isTrainee: boolean) =>
    found.parts
      .filter(({ part }) => (part === 'trainee') === isTrainee)
      .map(({ participantId }) => participantId)
  const names = await circleNames(ctx, found.pathKey, of(false), of(true))
  if (names.length > 0) return refuse('trained-in-a-circle', { names: names.join(', ') })
  const back = { withdrawnAt: null, withdrawnBy: null, withdrawnBecause: '' }
  await save(ctx, found, back)
  for (const participantId of of(true).toSorted())
    await oneAtATime(ctx, participantId, found.pathKey)
  const wentWithIt = sql`${learningCompletion.withdrawnAt} = ${found.withdrawnAt.toISOString()}::timestamptz`
  const isFree = sql`not exists (select from learning_completion other
    where other.lab_id = ${ctx.labId} and other.participant_id = ${learningCompletion.participantId}
      and other.path_key = ${found.pathKey} and other.withdrawn_at is null
      and other.completed_on = ${learningCompletion.completedOn})`
  await ctx.db
    .update(learningCompletion)
    .set(back)
    .where(and(ofTraining(ctx, found), wentWithIt, isFree))
  ctx.record({ name: 'training.returned', subject: found.id })
  return done({ id: found.id })
})

function ofTraining({ labId }: CommandContext, { id }: ShownTraining) {
  return and(eq(learningCompletion.labId, labId), eq(learningCompletion.trainingId, id))
}

/** The training as it is once everybody before has finished changing who trained whom. */
async function holdTraining(ctx: CommandContext, id: string): Promise<ShownTraining> {
  const seen = await lookTraining(ctx.db, ctx.labId, id)
  if (!seen) throw new NotFound()
  await holdTrainers(ctx, seen.pathKey)
  return (await lookTraining(ctx.db, ctx.labId, id))!
}

async function save(
  { db, labId }: CommandContext,
  { id }: ShownTraining,
  changes: Partial<TrainingRow>,
): Promise<void> {
  await db
    .update(training)
    .set(changes)
    .where(and(eq(training.labId, labId), eq(training.id, id)))
}
