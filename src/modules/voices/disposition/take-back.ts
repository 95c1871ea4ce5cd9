import { and, desc, eq, inArray, isNull } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import { NotFound } from '../../../platform/errors.ts'
import { done } from '../../../shared/result.ts'
import { linkAll, untieAll } from '../../thread/index.ts'
import { disposition } from '../contribution/schema.ts'
import { aboutBatch } from './input.ts'
import { tiesOf } from './keep-answers.ts'
import { mayTakeBack } from './policy.ts'
import { answerBatch, type AnswerBatch, type AnswerBatchId } from './schema.ts'

/** Takes back the answers of one go while nobody has been told; what stood before stands again. */
export const takeAnswersBack = command('answers.take-back', aboutBatch, async (ctx, input) => {
  const held = await holdBatch(ctx, input.batchId)
  if (held?.initiativeId !== input.initiativeId) throw new NotFound()
  const allowed = mayTakeBack(ctx.actor, held)
  if (!allowed.ok) return allowed
  await restore(ctx, held, await withdraw(ctx, held))
  await ctx.db
    .update(answerBatch)
    .set({ undoneAt: ctx.now })
    .where(and(eq(answerBatch.labId, ctx.labId), eq(answerBatch.id, held.id)))
  const data = { initiativeId: held.initiativeId, count: held.answerCount }
  ctx.record({ name: 'answers.taken-back', subject: held.id, data })
  return done({ id: held.id })
})

/** A batch, held so that it is either told or taken back. */
export async function holdBatch(
  { db, labId }: CommandContext,
  id: string,
): Promise<AnswerBatch | undefined> {
  const found = await db
    .select()
    .from(answerBatch)
    .where(and(eq(answerBatch.labId, labId), eq(answerBatch.id, id as AnswerBatchId)))
    .for('update')
  return found[0]
}

async function withdraw(ctx: CommandContext, { id }: AnswerBatch) {
  const gone = await ctx.db
    .delete(disposition)
    .where(
      and(
        eq(disposition.labId, ctx.labId),
        eq(disposition.batchId, id),
        isNull(disposition.replacedAt),
      ),
    )
    .returning()
  await untieAll(ctx, gone.flatMap(tiesOf), 'answers')
  return gone.map(({ contributionId }) => contributionId)
}

/** The answers that these replaced, at the moment they were given, stand again with their ties. */
async function restore(
  ctx: CommandContext,
  { givenAt }: AnswerBatch,
  ids: Awaited<ReturnType<typeof withdraw>>,
): Promise<void> {
  if (ids.length === 0) return
  const latest = ctx.db
    .selectDistinctOn([disposition.contributionId], { id: disposition.id })
    .from(disposition)
    .where(
      and(
        eq(disposition.labId, ctx.labId),
        inArray(disposition.contributionId, ids),
        eq(disposition.replacedAt, givenAt),
      ),
    )
    .orderBy(disposition.contributionId, desc(disposition.decidedAt), desc(disposition.id))
  const again = await ctx.db
    .update(disposition)
    .set({ replacedAt: null })
    .where(and(eq(disposition.labId, ctx.labId), inArray(disposition.id, latest)))
    .returning()
  for (const { from, to } of again.flatMap(tiesOf)) {
    await linkAll(ctx, { kind: from.kind, ids: [from.id] }, to, 'answers')
  }
}
