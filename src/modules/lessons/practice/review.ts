import { and, eq, sql } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../shared/result.ts'
import { mayReview, roleIn } from '../policy.ts'
import { aboutIt, savePractice } from './commands.ts'
import { aboutPractice, reviewInput } from './input.ts'
import { holdPractice } from './queries.ts'
import { practiceReview, type PracticeRow } from './schema.ts'

/** Takes up the review of a practice: its writers see who reads it. */
export const beginReview = command('practice-review.begin', aboutPractice, async (ctx, input) => {
  const found = await holdPractice(ctx.db, ctx.labId, input.goodPracticeId)
  const allowed = mayReview(ctx.actor, found)
  if (!allowed.ok) return allowed
  if (await ownReview(ctx, found)) return refuse('already-so')
  await ctx.db.insert(practiceReview).values({
    labId: ctx.labId,
    id: newId<'practice-review'>(ctx.now),
    goodPracticeId: found.id,
    round: found.round,
    reviewerId: ctx.actor.participantId,
    role: roleIn(ctx.actor, found)!,
    begunAt: ctx.now,
  })
  if (found.state === 'submitted') await savePractice(ctx, found, { state: 'in-review' })
  ctx.record({ name: 'practice-review.begun', ...aboutIt(found) })
  return done({ id: found.id })
})

/** Says that a practice is ready, or sends it back, with words that are kept. */
export const reviewPractice = command('practice-review.give', reviewInput, async (ctx, input) => {
  const { goodPracticeId, verdict, words } = input
  const found = await holdPractice(ctx.db, ctx.labId, goodPracticeId)
  const allowed = mayReview(ctx.actor, found)
  if (!allowed.ok) return allowed
  const own = await ownReview(ctx, found)
  if (!own) return refuse('begin-first')
  if (own.verdict) return refuse('already-reviewed')
  await ctx.db
    .update(practiceReview)
    .set({ verdict, words, reviewedAt: ctx.now })
    .where(and(eq(practiceReview.labId, ctx.labId), eq(practiceReview.id, own.id)))
  if (verdict === 'send-back') await savePractice(ctx, found, { state: 'sent-back' })
  ctx.record({ name: 'practice-review.given', ...aboutIt(found) })
  return done({ id: found.id })
})

type Own = Pick<typeof practiceReview.$inferSelect, 'id' | 'verdict'>

async function ownReview(
  { db, labId, actor }: CommandContext,
  { id, round }: PracticeRow,
): Promise<Own | undefined> {
  const { rows } = await db.execute<Own>(sql`
    select r.id, r.verdict from practice_review r
    join participant e on e.lab_id = r.lab_id and e.id = r.reviewer_id
    where r.lab_id = ${labId} and r.good_practice_id = ${id} and r.round = ${round}
      and coalesce(e.merged_into, e.id) = ${actor.participantId}
    order by r.verdict nulls last limit 1`)
  return rows[0]
}
