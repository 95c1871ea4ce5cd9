import { and, eq, sql } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import { newId } from '../../../platform/ids.ts'
import type { Checkers } from '../../../platform/manifest.ts'
import { done } from '../../../shared/result.ts'
import { holdInitiative } from '../initiative/queries.ts'
import { openNext } from '../process/open-next.ts'
import { closePhase } from '../process/moves.ts'
import { checkGates } from './check-gates.ts'
import { passGateInput } from './input.ts'
import { mayPassGate } from './policy.ts'
import { holdGate, type GateInPhase } from './queries.ts'
import type { CheckedRequirement } from './requirement-state.ts'
import { gate, gatePassage } from './schema.ts'
import { lookTally } from './tallies.ts'

/** Passes a gate: everything is checked again here, the phase closes, and the next one opens. */
export function passGate(checkers: Checkers) {
  return command('gate.pass', passGateInput, async (ctx, { initiativeId, gateId, witness }) => {
    await holdInitiative(ctx.db, ctx.labId, initiativeId)
    const held = await holdGate(ctx.db, ctx.labId, initiativeId, gateId)
    const checked = await checkGates(ctx.db, ctx.labId, checkers, [held], ctx.now)
    const requirements = checked.get(held.id)!
    const tally = await lookTally(ctx.db, ctx.labId, held)
    const allowed = mayPassGate(ctx.actor, { gate: held, requirements, tally, witness })
    if (!allowed.ok) return allowed
    await keepPassage(ctx, held, requirements, witness)
    await closePhase(ctx, {
      id: held.phaseId,
      processId: held.processId,
      initiativeId: held.initiativeId,
    })
    const opened = await openNext(ctx, held)
    return done({ id: held.id, opened })
  })
}

async function keepPassage(
  { db, labId, now, actor, record }: CommandContext,
  { id, initiativeId, phaseId, round, holderGroupId }: GateInPhase,
  requirements: readonly CheckedRequirement[],
  witness: string,
): Promise<void> {
  const kept = requirements.map(({ id: requirementId, state, override }) => ({
    requirementId,
    state,
    ...(state === 'overridden' && override ? { overrideReason: override.reason } : {}),
  }))
  await db.insert(gatePassage).values({
    labId,
    id: newId<'gate-passage'>(now),
    gateId: id,
    round,
    passedAt: now,
    passedBy: actor.participantId,
    groupId: holderGroupId,
    witness: holderGroupId === null ? '' : witness,
    requirements: kept,
  })
  await db
    .update(gate)
    .set({ passedAt: now, passedBy: actor.participantId, version: sql`${gate.version} + 1` })
    .where(and(eq(gate.labId, labId), eq(gate.id, id)))
  const overridden = kept.filter(({ state }) => state === 'overridden').length
  record({ name: 'gate.passed', subject: id, data: { initiativeId, phaseId, round, overridden } })
}
