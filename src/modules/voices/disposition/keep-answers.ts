import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { CommandContext } from '../../../platform/command.ts'
import { newId } from '../../../platform/ids.ts'
import { linkAll, untieAll } from '../../thread/index.ts'
import { disposition, type ContributionId } from '../contribution/schema.ts'
import type { Outcome } from '../contribution/words.ts'
import type { LocalText } from '../../../shared/language.ts'
import { tellAnswersJob } from '../tell/job-name.ts'
import type { Ground } from './input.ts'
import { toldFrom } from './policy.ts'
import { answerBatch, type AnswerBatchId } from './schema.ts'

/** One answer to several contributions of one initiative. */
export type NewAnswers = {
  initiativeId: string
  contributionIds: readonly string[]
  outcome: Outcome
  reason: LocalText
  mergedInto: string | null
  restsOn: Ground | null
  deferredUntil: string | null
}

/**
 * Writes the same answer to contributions inside a command that has asked its policy and holds them: the answer before
 * it stays as history, the thread runs on to what the answer rests on, and people are told when the time to undo is over.
 */
export async function keepAnswers(ctx: CommandContext, given: NewAnswers): Promise<AnswerBatchId> {
  const { db, labId, now, actor } = ctx
  const ids = [...given.contributionIds] as ContributionId[]
  const batchId = newId<'answer-batch'>(now)
  await db.insert(answerBatch).values({
    labId,
    id: batchId,
    initiativeId: given.initiativeId,
    answerCount: ids.length,
    givenBy: actor.participantId,
    givenAt: now,
  })
  await retire(ctx, ids)
  await db.insert(disposition).values(
    ids.map((contributionId) => ({
      labId,
      id: newId<'disposition'>(now),
      contributionId,
      outcome: given.outcome,
      reason: given.reason,
      mergedInto: given.outcome === 'merged' ? (given.mergedInto as ContributionId) : null,
      restsOnKind: given.restsOn?.kind ?? null,
      restsOnId: given.restsOn?.id ?? null,
      deferredUntil: given.outcome === 'deferred' ? given.deferredUntil : null,
      decidedBy: actor.participantId,
      decidedAt: now,
      batchId,
    })),
  )
  for (const to of targetsOf(given)) {
    await linkAll(ctx, { kind: 'contribution', ids }, to, 'answers')
  }
  const { initiativeId, outcome } = given
  for (const id of ids) {
    ctx.record({
      name: 'contribution.answered',
      subject: id,
      data: { initiativeId, outcome, batchId },
    })
  }
  ctx.enqueueAt(toldFrom(now), tellAnswersJob, { batchId })
  return batchId
}

type Target = Pick<NewAnswers, 'mergedInto' | 'restsOn'> & { outcome: Outcome }

/** What an answer leads to: the thing it rests on, and what the contribution was merged into. */
export function targetsOf({ outcome, mergedInto, restsOn }: Target) {
  const merged = outcome === 'merged' && mergedInto
  return [
    ...(restsOn ? [restsOn] : []),
    ...(merged ? [{ kind: 'contribution', id: mergedInto }] : []),
  ]
}

/** The answers that stood until now become history, and no longer tie anything. */
async function retire(ctx: CommandContext, ids: ContributionId[]): Promise<void> {
  const { db, labId, now } = ctx
  const retired = await db
    .update(disposition)
    .set({ replacedAt: now })
    .where(
      and(
        eq(disposition.labId, labId),
        inArray(disposition.contributionId, ids),
        isNull(disposition.replacedAt),
      ),
    )
    .returning()
  await untieAll(ctx, retired.flatMap(tiesOf), 'answers')
}

/** The ties that an answer made. */
export function tiesOf(answer: typeof disposition.$inferSelect) {
  const { outcome, mergedInto, restsOnKind, restsOnId } = answer
  const restsOn = restsOnKind && restsOnId ? { kind: restsOnKind, id: restsOnId } : null
  const from = { kind: 'contribution', id: answer.contributionId }
  return targetsOf({ outcome, mergedInto, restsOn: restsOn as Ground | null }).map((to) => ({
    from,
    to,
  }))
}

/** The answers that stand, by contribution. */
export async function standingAnswers(
  { db, labId }: Pick<CommandContext, 'db' | 'labId'>,
  ids: readonly string[],
) {
  const found = await db
    .select()
    .from(disposition)
    .where(
      and(
        eq(disposition.labId, labId),
        sql`${disposition.contributionId} = any(${sql.param([...ids])}::uuid[])`,
        isNull(disposition.replacedAt),
      ),
    )
  return new Map(found.map((one) => [one.contributionId, one]))
}
