import { and, count, eq } from 'drizzle-orm'
import { command } from '../../../../platform/command.ts'
import { NotFound } from '../../../../platform/errors.ts'
import { newId } from '../../../../platform/ids.ts'
import { done, refuse } from '../../../../shared/result.ts'
import { mayKeepRound } from '../policy.ts'
import type { SolutionIdeaId } from '../schema.ts'
import { aboutIt } from './commands.ts'
import { keyPaperInput, limits, takeBackPaperInput } from './input.ts'
import { holdRound } from './queries.ts'
import {
  ideaCompared,
  ideaCriterion,
  ideaPaper,
  ideaPaperCount,
  type CriterionId,
} from './schema.ts'

/** Keys in a pile of sheets about one idea, as counts: sheets have no names. */
export const keyPaper = command('idea-paper.key', keyPaperInput, async (ctx, input) => {
  const { db, labId, now, actor } = ctx
  const held = await holdRound(db, labId, input)
  const allowed = mayKeepRound(actor, input.initiativeId)
  if (!allowed.ok) return allowed
  if (held.state !== 'scoring')
    return refuse(held.state === 'closed' ? 'round-closed' : 'criteria-not-fixed')
  const ideaComparisonId = held.id
  const [compared] = await db
    .select()
    .from(ideaCompared)
    .where(
      and(
        eq(ideaCompared.labId, labId),
        eq(ideaCompared.ideaComparisonId, ideaComparisonId),
        eq(ideaCompared.solutionIdeaId, input.solutionIdeaId as SolutionIdeaId),
      ),
    )
  if (!compared) return refuse('idea-unknown')
  const criteria = await db
    .select({ id: ideaCriterion.id })
    .from(ideaCriterion)
    .where(and(eq(ideaCriterion.labId, labId), eq(ideaCriterion.ideaComparisonId, held.id)))
  const known = new Set<string>(criteria.map(({ id }) => id))
  if (Object.keys(input.counts).some((id) => !known.has(id))) return refuse('criterion-unknown')
  const id = newId<'idea-paper'>(now)
  const rows = Object.entries(input.counts).flatMap(([criterion, by]) =>
    Object.entries(by ?? {}).flatMap(([score, people]) =>
      people ? [{ ideaCriterionId: criterion as CriterionId, score: Number(score), people }] : [],
    ),
  )
  if (rows.length === 0) return refuse('nothing-keyed')
  const [piles] = await db
    .select({ there: count() })
    .from(ideaPaper)
    .where(and(eq(ideaPaper.labId, labId), eq(ideaPaper.ideaComparisonId, held.id)))
  if (piles!.there >= limits.piles) return refuse('too-many-piles', { max: limits.piles })
  const { solutionIdeaId } = compared
  const noted = { notedBy: actor.participantId, notedAt: now }
  await db
    .insert(ideaPaper)
    .values({ labId, id, ideaComparisonId, solutionIdeaId, words: input.words, ...noted })
  await db.insert(ideaPaperCount).values(rows.map((row) => ({ ...row, labId, ideaPaperId: id })))
  ctx.record({ name: 'idea-paper.keyed', ...aboutIt(held) })
  return done({ id })
})

/** Takes a pile back that was keyed in wrongly. */
export const takeBackPaper = command(
  'idea-paper.take-back',
  takeBackPaperInput,
  async (ctx, input) => {
    const held = await holdRound(ctx.db, ctx.labId, input)
    const allowed = mayKeepRound(ctx.actor, input.initiativeId)
    if (!allowed.ok) return allowed
    if (held.state !== 'scoring') return refuse('round-closed')
    const gone = await ctx.db
      .delete(ideaPaper)
      .where(
        and(
          eq(ideaPaper.labId, ctx.labId),
          eq(ideaPaper.ideaComparisonId, held.id),
          eq(ideaPaper.id, input.ideaPaperId as typeof ideaPaper.$inferSelect.id),
        ),
      )
    if (gone.rowCount !== 1) throw new NotFound()
    ctx.record({ name: 'idea-paper.taken-back', ...aboutIt(held) })
    return done({ id: held.id })
  },
)
