import { and, count, eq, type SQL } from 'drizzle-orm'
import { command, type CommandContext } from '../../../../platform/command.ts'
import { NotFound } from '../../../../platform/errors.ts'
import { newId } from '../../../../platform/ids.ts'
import { done, refuse } from '../../../../shared/result.ts'
import { holdInitiative, mayCorrect } from '../../../initiatives/index.ts'
import {
  decideSimilarInput,
  noteSimilarInput,
  removeSimilarInput,
  similarMax,
  type AboutSimilar,
} from './input.ts'
import { findAbout } from './queries.ts'
import { similarSolution, type SimilarRow } from './schema.ts'

/** Notes something like an idea or a pilot that others have done; what is made of it can be said at once. */
export const noteSimilar = command(
  'similar-solution.note',
  noteSimilarInput,
  async (ctx, input) => {
    const { initiativeId, solutionIdeaId, pilotId, ...sent } = input
    const held = await holdAbout(ctx, { initiativeId, solutionIdeaId, pilotId })
    if (!held.ok) return held
    const { db, labId, now, actor } = ctx
    const [found] = await db
      .select({ there: count() })
      .from(similarSolution)
      .where(isAbout(ctx, { initiativeId, solutionIdeaId, pilotId }))
    if (found!.there >= similarMax) return refuse('too-many-similar', { max: similarMax })
    const id = newId<'similar-solution'>(now)
    const decided = sent.choice ? { decidedBy: actor.participantId, decidedAt: now } : {}
    const ids = {
      initiativeId: initiativeId as SimilarRow['initiativeId'],
      solutionIdeaId: (solutionIdeaId ?? null) as SimilarRow['solutionIdeaId'],
      pilotId: (pilotId ?? null) as SimilarRow['pilotId'],
    }
    const noted = { notedBy: actor.participantId, notedAt: now }
    await db.insert(similarSolution).values({ ...sent, ...ids, ...noted, ...decided, labId, id })
    ctx.record({ name: 'similar-solution.noted', subject: id, data: { initiativeId } })
    return done({ id })
  },
)

/** Says whether it is used, adapted or left, and why; may be said anew. */
export const decideSimilar = command(
  'similar-solution.decide',
  decideSimilarInput,
  async (ctx, { similarSolutionId, choice, because, ...about }) => {
    const held = await holdAbout(ctx, about)
    if (!held.ok) return held
    const decided = { choice, because, decidedBy: ctx.actor.participantId, decidedAt: ctx.now }
    const changed = await ctx.db
      .update(similarSolution)
      .set(decided)
      .where(
        and(isAbout(ctx, about), eq(similarSolution.id, similarSolutionId as SimilarRow['id'])),
      )
    if (changed.rowCount !== 1) throw new NotFound()
    const data = { initiativeId: about.initiativeId, choice }
    ctx.record({ name: 'similar-solution.decided', subject: similarSolutionId, data })
    return done({ id: similarSolutionId })
  },
)

/** Takes something away that does not belong here. */
export const removeSimilar = command(
  'similar-solution.remove',
  removeSimilarInput,
  async (ctx, { similarSolutionId, ...about }) => {
    const held = await holdAbout(ctx, about)
    if (!held.ok) return held
    const gone = await ctx.db
      .delete(similarSolution)
      .where(
        and(isAbout(ctx, about), eq(similarSolution.id, similarSolutionId as SimilarRow['id'])),
      )
    if (gone.rowCount !== 1) throw new NotFound()
    const data = { initiativeId: about.initiativeId }
    ctx.record({ name: 'similar-solution.removed', subject: similarSolutionId, data })
    return done({ id: similarSolutionId })
  },
)

async function holdAbout(ctx: CommandContext, about: AboutSimilar) {
  const held = await holdInitiative(ctx.db, ctx.labId, about.initiativeId)
  const allowed = mayCorrect(ctx.actor, held)
  if (!allowed.ok) return allowed
  return done(await findAbout(ctx.db, ctx.labId, about))
}

function isAbout(
  { labId }: CommandContext,
  { initiativeId, solutionIdeaId, pilotId }: AboutSimilar,
): SQL | undefined {
  const {
    labId: lab,
    initiativeId: initiative,
    solutionIdeaId: idea,
    pilotId: pilot,
  } = similarSolution
  return and(
    eq(lab, labId),
    eq(initiative, initiativeId as SimilarRow['initiativeId']),
    solutionIdeaId
      ? eq(idea, solutionIdeaId as NonNullable<SimilarRow['solutionIdeaId']>)
      : eq(pilot, pilotId as NonNullable<SimilarRow['pilotId']>),
  )
}
