import { and, eq, sql } from 'drizzle-orm'
import { newId } from '../../../platform/ids.ts'
import type { TemplatePhase } from '../../methods/index.ts'
import { makeGates } from '../gate/make-gates.ts'
import { gate } from '../gate/schema.ts'
import type { Shift } from './move-version.ts'
import { phase, type PhaseId, type PhaseRow } from './schema.ts'

/** Where each phase of the new version is kept, by its key; `made` are those that were not there before. */
export type ShiftedPhases = { ids: ReadonlyMap<string, PhaseId>; made: ReadonlySet<PhaseId> }

/** Brings the phases to a new version: renamed, put in its order, made, or retired. */
export async function shiftPhases(shift: Shift): Promise<ShiftedPhases> {
  const { ctx, process, to } = shift
  const kept = await ctx.db
    .select()
    .from(phase)
    .where(and(eq(phase.labId, ctx.labId), eq(phase.processId, process.id)))
    .orderBy(phase.position)
  const byKey = new Map(kept.map((row) => [row.key, row]))
  const ids = new Map<string, PhaseId>()
  for (const [position, method] of to.phases.entries()) {
    const row = byKey.get(method.key)
    if (row) await change(shift, row, method, position)
    ids.set(method.key, row?.id ?? (await make(shift, method, position)))
  }
  const gone = kept.filter(({ key }) => !ids.has(key))
  for (const [n, row] of gone.entries()) await retire(shift, row, to.phases.length + n)
  const known = new Set(kept.map(({ id }) => id))
  return { ids, made: new Set([...ids.values()].filter((id) => !known.has(id))) }
}

async function change(
  { ctx }: Shift,
  { id }: PhaseRow,
  { name, objective, canonicalStages, gate: { sentence } }: TemplatePhase,
  position: number,
): Promise<void> {
  await ctx.db
    .update(phase)
    .set({
      name,
      objective,
      canonicalStages,
      position,
      retiredAt: null,
      version: sql`${phase.version} + 1`,
    })
    .where(and(eq(phase.labId, ctx.labId), eq(phase.id, id)))
  await ctx.db
    .update(gate)
    .set({ sentence })
    .where(and(eq(gate.labId, ctx.labId), eq(gate.phaseId, id)))
}

async function make(
  { ctx, process }: Shift,
  method: TemplatePhase,
  position: number,
): Promise<PhaseId> {
  const id = newId<'phase'>(ctx.now)
  const { initiativeId, id: processId } = process
  const { key, name, objective, canonicalStages } = method
  const place = { labId: ctx.labId, id, initiativeId, processId, position }
  await ctx.db.insert(phase).values({ ...place, key, name, objective, canonicalStages })
  await makeGates(ctx, { initiativeId, phases: [{ phaseId: id, gate: method.gate }] })
  return id
}

/** A retired phase is open no longer, without its gate having been passed. */
async function retire(
  { ctx }: Shift,
  { id, state, retiredAt }: PhaseRow,
  position: number,
): Promise<void> {
  await ctx.db
    .update(phase)
    .set({
      position,
      retiredAt: retiredAt ?? ctx.now,
      state: state === 'open' ? 'closed' : state,
      version: sql`${phase.version} + 1`,
    })
    .where(and(eq(phase.labId, ctx.labId), eq(phase.id, id)))
}
