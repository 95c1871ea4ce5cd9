import { and, eq, sql } from 'drizzle-orm'
import type { CommandContext } from '../../../platform/command.ts'
import type { PhaseId } from '../process/schema.ts'
import { gate, gatePassage } from './schema.ts'

/** Opens the gate of a phase that is open again: a new round with new signatures; the earlier passage stays. */
export async function reopenGate(
  { db, labId, now, record }: CommandContext,
  phaseId: PhaseId,
  because: string,
): Promise<void> {
  const [held] = await db
    .select()
    .from(gate)
    .where(and(eq(gate.labId, labId), eq(gate.phaseId, phaseId)))
    .for('update')
  if (!held || held.passedAt === null) return
  await db
    .update(gatePassage)
    .set({ reopenedAt: now, reopenedBecause: because })
    .where(
      and(
        eq(gatePassage.labId, labId),
        eq(gatePassage.gateId, held.id),
        eq(gatePassage.round, held.round),
      ),
    )
  await db
    .update(gate)
    .set({
      passedAt: null,
      passedBy: null,
      round: held.round + 1,
      version: sql`${gate.version} + 1`,
    })
    .where(and(eq(gate.labId, labId), eq(gate.id, held.id)))
  record({ name: 'gate.reopened', subject: held.id, data: { phaseId, round: held.round + 1 } })
}
