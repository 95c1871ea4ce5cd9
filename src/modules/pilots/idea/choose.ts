import { and, eq } from 'drizzle-orm'
import type { CommandContext } from '../../../platform/command.ts'
import { rows } from '../../../platform/db/database.ts'
import { done, refuse } from '../../../shared/result.ts'
import { linkThings } from '../../thread/index.ts'
import { holdIdea } from './queries.ts'
import { solutionIdea } from './schema.ts'
import { behind, isWhole } from './standing.ts'

const whole = {
  name: 'idea-whole',
  text: `select ${isWhole} as whole from solution_idea s ${behind} where s.lab_id = $1 and s.id = $2`,
}

/** Makes an idea the beginning of a pilot, inside the change that plans the pilot: it needs an owner and a team. */
export async function becomePilot(
  ctx: CommandContext,
  initiativeId: string,
  ideaId: string,
  pilotId: NonNullable<typeof solutionIdea.$inferInsert.pilotId>,
) {
  const { db, labId } = ctx
  const found = await holdIdea(db, labId, initiativeId, ideaId)
  if (found.asideAt) return refuse('idea-aside')
  if (found.pilotId) return refuse('idea-chosen')
  const [stands] = await rows<{ whole: boolean }>(db, whole, [labId, found.id])
  if (!stands!.whole) return refuse('idea-not-alive')
  await db
    .update(solutionIdea)
    .set({ pilotId, version: found.version + 1 })
    .where(and(eq(solutionIdea.labId, labId), eq(solutionIdea.id, found.id)))
  const from = { kind: 'solution-idea', id: found.id }
  const tied = await linkThings(ctx, {
    from,
    to: { kind: 'pilot', id: pilotId },
    relation: 'led-to',
  })
  if (!tied.ok) return tied
  ctx.record({ name: 'solution-idea.chosen', subject: found.id, data: { initiativeId, pilotId } })
  return done({ id: found.id })
}
