import { and, eq } from 'drizzle-orm'
import { command, type CommandContext } from '../../../../platform/command.ts'
import { newId } from '../../../../platform/ids.ts'
import { dayPlus } from '../../../../shared/day.ts'
import { done, refuse } from '../../../../shared/result.ts'
import { holdInitiative, mayWorkIn } from '../../../initiatives/index.ts'
import { mayLeadCalls } from '../policy.ts'
import { aboutCall, changeCallInput, openCallInput } from './input.ts'
import { holdCall } from './queries.ts'
import { solutionCall, type SolutionCallRow } from './schema.ts'

/** Opens a call: everybody, also from outside, may send a solution while it is open. */
export const openCall = command('solution-call.open', openCallInput, async (ctx, input) => {
  const { initiativeId, lastDay, ...sent } = input
  const held = await holdInitiative(ctx.db, ctx.labId, initiativeId)
  const allowed = mayLeadCalls(ctx.actor, held.id)
  if (!allowed.ok) return allowed
  const running = mayWorkIn(ctx.actor, held)
  if (!running.ok) return running
  const id = newId<'solution-call'>(ctx.now)
  await ctx.db.insert(solutionCall).values({
    ...sent,
    closesBefore: dayPlus(lastDay, 1),
    labId: ctx.labId,
    id,
    initiativeId: held.id,
    madeBy: ctx.actor.participantId,
    madeAt: ctx.now,
  })
  ctx.record({ name: 'solution-call.opened', ...aboutCallOf({ id, initiativeId: held.id }) })
  return done({ id })
})

/** Changes what a call says; who saw an older version is told what stands there now. */
export const changeCall = command('solution-call.change', changeCallInput, async (ctx, input) => {
  const { initiativeId, solutionCallId, version, lastDay, ...sent } = input
  const found = await holdCall(ctx.db, ctx.labId, initiativeId, solutionCallId)
  const allowed = mayLeadCalls(ctx.actor, initiativeId)
  if (!allowed.ok) return allowed
  if (found.closedAt) return refuse('call-closed')
  if (found.version !== version) return refuse('changed-meanwhile', { version: found.version })
  await save(ctx, found, { ...sent, closesBefore: dayPlus(lastDay, 1) })
  ctx.record({ name: 'solution-call.changed', ...aboutCallOf(found) })
  return done({ id: found.id })
})

/** Ends a call before its day; what came in stays in the inbox. */
export const closeCall = command('solution-call.close', aboutCall, async (ctx, input) => {
  const found = await holdCall(ctx.db, ctx.labId, input.initiativeId, input.solutionCallId)
  const allowed = mayLeadCalls(ctx.actor, input.initiativeId)
  if (!allowed.ok) return allowed
  if (found.closedAt) return refuse('already-so')
  await save(ctx, found, { closedAt: ctx.now })
  ctx.record({ name: 'solution-call.closed', ...aboutCallOf(found) })
  return done({ id: found.id })
})

function aboutCallOf({ id, initiativeId }: Pick<SolutionCallRow, 'id' | 'initiativeId'>) {
  return { subject: id, data: { initiativeId } }
}

async function save(
  { db, labId }: CommandContext,
  { id, version }: SolutionCallRow,
  changes: Partial<SolutionCallRow>,
): Promise<void> {
  await db
    .update(solutionCall)
    .set({ ...changes, version: version + 1 })
    .where(and(eq(solutionCall.labId, labId), eq(solutionCall.id, id)))
}
