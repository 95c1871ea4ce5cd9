import { and, eq } from 'drizzle-orm'
import { command, type CommandContext } from '../../platform/command.ts'
import { lookToday } from '../../platform/db/lab-today.ts'
import { NotFound } from '../../platform/errors.ts'
import { done, refuse } from '../../shared/result.ts'
import { seenAmong } from '../people/index.ts'
import { insertCompletion, oneAtATime } from './commands.ts'
import { aboutCompletion, recordCompletionInput, withdrawCompletionInput } from './input.ts'
import { findPath } from './library.ts'
import { mayCorrectCompletion, mayRecordCompletion } from './policy.ts'
import { completionsOf, lookCompletion, type ListedCompletion } from './queries.ts'
import { learningCompletion, type CompletionRow } from './schema.ts'

/** Records that somebody completed a path on paper; Talkoo itself may also say that it was here. */
export const recordCompletion = command(
  'learning-completion.record',
  recordCompletionInput,
  async (ctx, input) => {
    const { db, labId } = ctx
    const { mode, note } = input
    const found = await seenAmong(db, labId, ctx.actor, [input.participantId])
    const participantId = found.get(input.participantId)
    const whose = participantId ?? input.participantId
    const allowed = mayRecordCompletion(ctx.actor, { participantId: whose, mode })
    if (!allowed.ok) return allowed
    const path = findPath(input.pathKey)
    if (!participantId) return refuse('unknown-person')
    const today = await lookToday(db, labId, ctx.now)
    const completedOn = input.completedOn ?? today
    if (completedOn > today) return refuse('day-in-future')
    await oneAtATime(ctx, participantId, path.id)
    if (await isDone(ctx, participantId, path.id, completedOn)) return refuse('completed-already')
    const id = await insertCompletion(ctx, path, { participantId, mode, completedOn, note })
    return id ? done({ id }) : refuse('completed-already')
  },
)

/** Takes back a completion that was recorded wrongly, with a reason: it no longer counts, and stays in the record. */
export const withdrawCompletion = command(
  'learning-completion.withdraw',
  withdrawCompletionInput,
  async (ctx, input) => {
    const allowed = mayCorrectCompletion(ctx.actor)
    if (!allowed.ok) return allowed
    const found = await holdCompletion(ctx, input.learningCompletionId)
    if (found.withdrawnAt) return refuse('already-so')
    await save(ctx, found, {
      withdrawnAt: ctx.now,
      withdrawnBy: ctx.actor.participantId,
      withdrawnBecause: input.because,
    })
    ctx.record({ name: 'learning-completion.withdrawn', ...about(found) })
    return done({ id: found.id })
  },
)

/** Undoes a withdrawal, unless the path was completed again since. */
export const returnCompletion = command(
  'learning-completion.return',
  aboutCompletion,
  async (ctx, input) => {
    const allowed = mayCorrectCompletion(ctx.actor)
    if (!allowed.ok) return allowed
    const found = await holdCompletion(ctx, input.learningCompletionId)
    if (!found.withdrawnAt) return refuse('already-so')
    const { participantId, pathKey, completedOn } = found
    if (await isDone(ctx, participantId, pathKey, completedOn)) return refuse('completed-already')
    await save(ctx, found, { withdrawnAt: null, withdrawnBy: null, withdrawnBecause: '' })
    ctx.record({ name: 'learning-completion.returned', ...about(found) })
    return done({ id: found.id })
  },
)

/** Whether a path needs no completion of this day: there is a valid one, or one as late as it. */
export async function isDone(
  { db, labId, now }: CommandContext,
  participantId: string,
  pathKey: string,
  completedOn: string,
): Promise<boolean> {
  const latest = (await completionsOf(db, labId, participantId, now)).get(pathKey)
  return latest !== undefined && (latest.standing === 'valid' || latest.completedOn >= completedOn)
}

/** The completion as it is once everybody before has finished changing what this person completed. */
async function holdCompletion(ctx: CommandContext, id: string): Promise<ListedCompletion> {
  const seen = await lookCompletion(ctx.db, ctx.labId, ctx.actor, id)
  if (!seen) throw new NotFound()
  await oneAtATime(ctx, seen.participantId, seen.pathKey)
  return (await lookCompletion(ctx.db, ctx.labId, ctx.actor, id))!
}

async function save(
  { db, labId }: CommandContext,
  { id }: ListedCompletion,
  changes: Partial<CompletionRow>,
): Promise<void> {
  await db
    .update(learningCompletion)
    .set(changes)
    .where(and(eq(learningCompletion.labId, labId), eq(learningCompletion.id, id)))
}

function about({ id, participantId, pathKey }: ListedCompletion) {
  return { subject: id, data: { participantId, pathKey } }
}
