import { sql } from 'drizzle-orm'
import { command, type CommandContext } from '../../platform/command.ts'
import { lookToday } from '../../platform/db/lab-today.ts'
import { newId } from '../../platform/ids.ts'
import type { Id } from '../../shared/id.ts'
import { done, refuse } from '../../shared/result.ts'
import { answerInput, reflectionInput } from './input.ts'
import { findModule, findPath } from './library.ts'
import type { LearningPath } from './path-file.ts'
import { mayLearn } from './policy.ts'
import { countRight, nextModule, sinceDue, unanswered } from './progress.ts'
import { completionsOf, progressOf, type OwnCompletion } from './queries.ts'
import {
  learningCompletion,
  learningProgress,
  type CompletionMode,
  type CompletionRow,
} from './schema.ts'
import { validUntil } from './standing.ts'

/**
 * Answers the questions of a module. What was answered is kept, right or wrong; a module is finished when all was
 * right once, and with the last of them the path is completed.
 */
export const answerQuestions = command('learning.answer', answerInput, async (ctx, input) => {
  const allowed = mayLearn(ctx.actor)
  if (!allowed.ok) return allowed
  const path = findPath(input.pathKey)
  const { module } = findModule(path, input.moduleKey)
  const missing = unanswered(module, input.answers)
  if (missing.length > 0) return refuse('invalid-input', { issues: missing.map(choose) })
  const answers = Object.fromEntries(module.questions.map(({ key }) => [key, input.answers[key]!]))
  const learner = ctx.actor.participantId!
  await oneAtATime(ctx, learner, path.id)
  const right = countRight(module, answers) === module.questions.length
  const before = (await completionsOf(ctx.db, ctx.labId, learner, ctx.now)).get(path.id)
  const kept = { answers, ...(right && { finishedAt: ctx.now }) }
  await keep(ctx, learner, path.id, module.key, kept, before?.dueSince)
  ctx.record({
    name: 'learning-module.answered',
    subject: learner,
    data: { pathKey: path.id, moduleKey: module.key },
  })
  return done({ right, completed: right && (await completeIfAll(ctx, learner, path, before)) })
})

/** Writes down what a learner thinks about a module: for themselves alone. */
export const writeReflection = command('learning.reflect', reflectionInput, async (ctx, input) => {
  const allowed = mayLearn(ctx.actor)
  if (!allowed.ok) return allowed
  const path = findPath(input.pathKey)
  const { module } = findModule(path, input.moduleKey)
  const learner = ctx.actor.participantId!
  const { reflection } = input
  await keep(ctx, learner, path.id, module.key, { reflection, reflectedAt: ctx.now })
  ctx.record({
    name: 'learning-reflection.written',
    subject: learner,
    data: { pathKey: path.id, moduleKey: module.key },
  })
  return done({ moduleKey: module.key })
})

function choose(key: string) {
  return { code: 'custom', path: ['answers', key], message: 'platform.input.choose' }
}

/** Two last modules answered at once would each miss the other: one person's answers to a path go in turn. */
export async function oneAtATime(
  { db, labId }: CommandContext,
  participantId: string,
  pathKey: string,
): Promise<void> {
  const name = `learning ${labId} ${participantId} ${pathKey}`
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`)
}

type Kept = Partial<
  Pick<
    typeof learningProgress.$inferSelect,
    'answers' | 'finishedAt' | 'reflection' | 'reflectedAt'
  >
>

/** A module once finished stays so, until the completion is due to be renewed: then it begins anew. */
async function keep(
  { db, labId, now }: CommandContext,
  participantId: Id<'participant'>,
  pathKey: string,
  moduleKey: string,
  kept: Kept,
  dueSince: Date | null = null,
): Promise<void> {
  const key = { labId, participantId, pathKey, moduleKey }
  const { labId: lab, participantId: learner, pathKey: path, moduleKey: module } = learningProgress
  const { begunAt, finishedAt } = learningProgress
  const at = (moment: Date | null | undefined) => sql`${moment?.toISOString() ?? null}::timestamptz`
  const anew = sql`${at(dueSince)} is not null and ${begunAt} <= ${at(dueSince)}`
  const again = {
    begunAt: sql`case when ${anew} then ${at(now)} else ${begunAt} end`,
    finishedAt: sql`coalesce(case when ${anew} then null else ${finishedAt} end, ${at(kept.finishedAt)})`,
  }
  await db
    .insert(learningProgress)
    .values({ ...key, ...kept, begunAt: now })
    .onConflictDoUpdate({
      target: [lab, learner, path, module],
      set: { ...kept, ...again },
    })
}

async function completeIfAll(
  ctx: CommandContext,
  learner: Id<'participant'>,
  path: LearningPath,
  before: OwnCompletion | undefined,
): Promise<boolean> {
  if (before?.standing === 'valid') return false
  const { db, labId, now } = ctx
  const progress = (await progressOf(db, labId, learner)).get(path.id)
  if (nextModule(path, sinceDue(progress, before?.dueSince ?? null))) return false
  const completedOn = await lookToday(db, labId, now)
  const completion = { participantId: learner, mode: 'site' as const, completedOn, note: '' }
  return (await insertCompletion(ctx, path, completion)) !== null
}

type NewCompletion = Pick<CompletionRow, 'participantId' | 'completedOn' | 'note'> & {
  mode: CompletionMode
  trainingId?: CompletionRow['trainingId']
}

/** Writes a completion down; null where one that counts is there already. For commands that asked their policy. */
export async function insertCompletion(
  ctx: CommandContext,
  path: LearningPath,
  completion: NewCompletion,
): Promise<Id<'learning-completion'> | null> {
  const { db, labId, now, actor } = ctx
  const id = newId<'learning-completion'>(now)
  const about = { labId, id, pathKey: path.id, pathVersion: path.version }
  const until = validUntil(completion.completedOn, path.validMonths)
  const recordedBy = completion.mode === 'paper' ? actor.participantId : null
  const added = await db
    .insert(learningCompletion)
    .values({ ...about, ...completion, validUntil: until, recordedBy, recordedAt: now })
    .onConflictDoNothing()
  if (added.rowCount !== 1) return null
  const { participantId, mode } = completion
  ctx.record({
    name: 'learning-path.completed',
    subject: id,
    data: { participantId, pathKey: path.id, mode },
  })
  return id
}
