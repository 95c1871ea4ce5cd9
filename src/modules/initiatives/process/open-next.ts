import { and, eq, gt, isNull } from 'drizzle-orm'
import type { CommandContext } from '../../../platform/command.ts'
import { mayOpenPhase } from '../../methods/index.ts'
import type { InitiativeId } from '../initiative/schema.ts'
import { markOpen, progressOf, recordMove } from './moves.ts'
import { findPhaseOf } from './queries.ts'
import { phase, type PhaseId, type ProcessId } from './schema.ts'

type ClosedPhase = { initiativeId: InitiativeId; processId: ProcessId; phasePosition: number }

/** Opens the phase after the one just closed, if it still lies ahead and the method lets it open. */
export async function openNext(
  ctx: CommandContext,
  { initiativeId, processId, phasePosition }: ClosedPhase,
): Promise<PhaseId | null> {
  const [next] = await ctx.db
    .select({ id: phase.id, state: phase.state })
    .from(phase)
    .where(
      and(
        eq(phase.labId, ctx.labId),
        eq(phase.processId, processId),
        gt(phase.position, phasePosition),
        isNull(phase.retiredAt),
      ),
    )
    .orderBy(phase.position)
    .limit(1)
  if (!next || next.state !== 'later') return null
  const found = await findPhaseOf(ctx.db, ctx.labId, initiativeId, next.id)
  const allowed = mayOpenPhase(found.ordering, await progressOf(ctx, processId), found.key)
  if (!allowed.ok) return null
  await markOpen(ctx, found.id)
  await recordMove(ctx, found, 'opened')
  return found.id
}
