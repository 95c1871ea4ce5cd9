import { and, eq, isNull, sql } from 'drizzle-orm'
import type { CommandContext } from '../../../platform/command.ts'
import { newId } from '../../../platform/ids.ts'
import type { PhaseProgress } from '../../methods/index.ts'
import type { InitiativeId } from '../initiative/schema.ts'
import { phase, phaseMove, type PhaseId, type PhaseMoveKind, type ProcessId } from './schema.ts'

/** What a move is about. */
export type MovedPhase = { id: PhaseId; processId: ProcessId; initiativeId: InitiativeId }

/** Writes one line of a process's history, and the fact of it. */
export async function recordMove(
  ctx: CommandContext,
  { id, processId, initiativeId }: MovedPhase,
  kind: PhaseMoveKind,
  reason = '',
): Promise<void> {
  await ctx.db.insert(phaseMove).values({
    labId: ctx.labId,
    id: newId<'phase-move'>(ctx.now),
    processId,
    phaseId: id,
    kind,
    reason,
    movedBy: ctx.actor.participantId,
    at: ctx.now,
  })
  ctx.record({ name: `phase.${kind}`, subject: id, data: { initiativeId, processId } })
}

/** Opens a phase that lies ahead, or opens a closed one again. */
export async function markOpen(ctx: CommandContext, id: PhaseId): Promise<void> {
  await ctx.db
    .update(phase)
    .set({
      state: 'open',
      openedAt: sql`coalesce(${phase.openedAt}, ${ctx.now.toISOString()}::timestamptz)`,
      closedAt: null,
      version: sql`${phase.version} + 1`,
    })
    .where(and(eq(phase.labId, ctx.labId), eq(phase.id, id)))
}

/** Closes a phase. Only its gate does this; nothing else in Talkoo may call it. */
export async function closePhase(ctx: CommandContext, moved: MovedPhase): Promise<void> {
  await ctx.db
    .update(phase)
    .set({ state: 'closed', closedAt: ctx.now, version: sql`${phase.version} + 1` })
    .where(and(eq(phase.labId, ctx.labId), eq(phase.id, moved.id)))
  await recordMove(ctx, moved, 'closed')
}

/** How far the phases of one process have come, in the method's order. */
export async function progressOf(
  ctx: Pick<CommandContext, 'db' | 'labId'>,
  processId: ProcessId,
): Promise<PhaseProgress[]> {
  return ctx.db
    .select({
      key: phase.key,
      state: phase.state,
      // Written out: in a select of one table Drizzle leaves the table's name off its columns.
      passed: sql<boolean>`exists (select from phase_move m where m.lab_id = phase.lab_id
        and m.phase_id = phase.id and m.kind = 'closed')`,
    })
    .from(phase)
    .where(and(eq(phase.labId, ctx.labId), eq(phase.processId, processId), isNull(phase.retiredAt)))
    .orderBy(phase.position)
}
