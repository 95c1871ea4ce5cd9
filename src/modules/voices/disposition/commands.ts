import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import { lookToday } from '../../../platform/db/lab-today.ts'
import { NotFound } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import type { ThreadKind } from '../../../platform/manifest.ts'
import { done, refuse, yes, type Decision } from '../../../shared/result.ts'
import { mayHandle } from '../contribution/policy.ts'
import { contribution, type ContributionId, type ContributionRow } from '../contribution/schema.ts'
import { aboutReason, answerInput, type AnswerInput } from './input.ts'
import { keepAnswers, standingAnswers } from './keep-answers.ts'
import { mayAnswer } from './policy.ts'
import { savedReason } from './schema.ts'

type Kinds = ReadonlyMap<string, ThreadKind>

/** Answers one contribution or many at once, in plain words; `kinds` say what an answer may rest on. */
export function answerContributions(kinds: Kinds) {
  return command('contribution.answer', answerInput, async (ctx, input) => {
    const held = await holdAll(ctx, input)
    const allowed = mayAnswer(ctx.actor, input.initiativeId, held)
    if (!allowed.ok) return allowed
    const stands = await checkStanding(ctx, kinds, input)
    if (!stands.ok) return stands
    const batchId = await keepAnswers(ctx, input)
    if (input.saveReason) await keepReason(ctx, input)
    return done({ batchId })
  })
}

/** The contributions, held in one order so that two who answer the same come one after the other. */
async function holdAll(
  { db, labId }: CommandContext,
  { initiativeId, contributionIds }: AnswerInput,
): Promise<ContributionRow[]> {
  const found = await db
    .select()
    .from(contribution)
    .where(
      and(
        eq(contribution.labId, labId),
        eq(contribution.initiativeId, initiativeId),
        inArray(contribution.id, contributionIds as ContributionId[]),
      ),
    )
    .orderBy(asc(contribution.id))
    .for('update')
  if (found.length !== contributionIds.length) throw new NotFound()
  return found
}

type Standing =
  | 'answered-meanwhile'
  | 'merged-in-a-circle'
  | 'unknown-reference'
  | 'until-in-the-past'

/** Whether nobody was faster, what it names is there, and the day lies ahead. */
async function checkStanding(
  ctx: CommandContext,
  kinds: Kinds,
  input: AnswerInput,
): Promise<Decision<Standing>> {
  const answers = await standingAnswers(ctx, input.contributionIds)
  const faster = [...answers.values()].filter(({ id }) => id !== input.seen)
  const gone = input.seen !== null && answers.size === 0
  if (faster.length > 0 || gone) {
    const ids = faster.map(({ contributionId }) => contributionId)
    return refuse('answered-meanwhile', { count: faster.length, ids })
  }
  const { db, labId, actor, now } = ctx
  if (input.outcome === 'deferred' && input.deferredUntil! <= (await lookToday(db, labId, now))) {
    return refuse('until-in-the-past')
  }
  const { restsOn, initiativeId } = input
  if (restsOn) {
    const things = await kinds.get(restsOn.kind)?.describe(db, labId, actor, [restsOn.id])
    if (things?.get(restsOn.id)?.initiativeId !== initiativeId) return refuse('unknown-reference')
  }
  return input.outcome === 'merged' ? checkMerge(ctx, input) : yes
}

async function checkMerge(
  ctx: CommandContext,
  { initiativeId, mergedInto, contributionIds }: AnswerInput,
): Promise<Decision<Standing>> {
  const { db, labId } = ctx
  if (contributionIds.includes(mergedInto!.toLowerCase())) return refuse('merged-in-a-circle')
  const known = await db
    .select({ id: contribution.id })
    .from(contribution)
    .where(
      and(
        eq(contribution.labId, labId),
        eq(contribution.id, mergedInto as ContributionId),
        eq(contribution.initiativeId, initiativeId),
        eq(contribution.state, 'received'),
      ),
    )
    .for('share')
  if (known.length === 0) return refuse('unknown-reference')
  const circle = await db.execute(sql`
    with recursive onward(id) as (
      select ${mergedInto}::uuid
      union
      select d.merged_into from onward o join disposition d on d.lab_id = ${labId}
        and d.contribution_id = o.id and d.replaced_at is null and d.merged_into is not null
    )
    select from onward where id = any(${sql.param([...contributionIds])}::uuid[]) limit 1`)
  return circle.rowCount === 0 ? yes : refuse('merged-in-a-circle')
}

const reasonsMax = 100

async function keepReason(
  { db, labId, now, actor, record }: CommandContext,
  { outcome, reason }: AnswerInput,
): Promise<void> {
  const id = newId<'saved-reason'>(now)
  const kept = await db.execute(sql`
    insert into saved_reason (lab_id, id, outcome, reason, saved_by, saved_at)
    select ${labId}, ${id}, ${outcome}, ${JSON.stringify(reason)}::jsonb, ${actor.participantId}::uuid,
      ${now.toISOString()}::timestamptz
    where (select count(*) from saved_reason s where s.lab_id = ${labId}) < ${reasonsMax}
      and not exists (select from saved_reason s where s.lab_id = ${labId}
        and s.outcome = ${outcome} and s.reason = ${JSON.stringify(reason)}::jsonb)`)
  if (kept.rowCount === 1) record({ name: 'saved-reason.added', subject: id, data: { outcome } })
}

/** Takes a saved reason off the list; answers that used its words keep them. */
export const dropReason = command('saved-reason.remove', aboutReason, async (ctx, input) => {
  const allowed = mayHandle(ctx.actor, input.initiativeId)
  if (!allowed.ok) return allowed
  const id = input.reasonId as typeof savedReason.$inferSelect.id
  const gone = await ctx.db
    .delete(savedReason)
    .where(and(eq(savedReason.labId, ctx.labId), eq(savedReason.id, id)))
  if (gone.rowCount === 0) throw new NotFound()
  ctx.record({ name: 'saved-reason.removed', subject: id })
  return done({ id })
})
