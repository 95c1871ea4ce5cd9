import { and, eq, inArray } from 'drizzle-orm'
import { canonical } from '../../../platform/facts.ts'
import { newId } from '../../../platform/ids.ts'
import type { TemplateRequirement } from '../../methods/index.ts'
import { gate, requirement, type GateId, type RequirementRow } from '../gate/schema.ts'
import type { Shift } from './move-version.ts'
import type { ShiftedPhases } from './shift-phases.ts'

/** Brings what the gates ask to a new version. New phases have their gates already. */
export async function shiftRequirements(shift: Shift, { ids, made }: ShiftedPhases): Promise<void> {
  const { ctx, to } = shift
  const gates = await ctx.db
    .select({ id: gate.id, phaseId: gate.phaseId })
    .from(gate)
    .where(and(eq(gate.labId, ctx.labId), inArray(gate.phaseId, [...ids.values()])))
  for (const method of to.phases) {
    const phaseId = ids.get(method.key)!
    const here = gates.find((one) => one.phaseId === phaseId)
    if (here && !made.has(phaseId)) await shiftGate(shift, here.id, method.gate.requirements)
  }
}

async function shiftGate(
  shift: Shift,
  gateId: GateId,
  wanted: readonly TemplateRequirement[],
): Promise<void> {
  const { ctx } = shift
  const rows = await ctx.db
    .select()
    .from(requirement)
    .where(and(eq(requirement.labId, ctx.labId), eq(requirement.gateId, gateId)))
  const kept = new Set<string>()
  for (const [position, asked] of wanted.entries()) {
    const row = rows.find(({ key, retiredAt }) => key === asked.key && !retiredAt)
    if (row && asksTheSame(row, asked)) {
      kept.add(row.id)
      await change(shift, row, asked, position)
      continue
    }
    if (row) kept.add(row.id)
    if (row) await retire(shift, row)
    await ctx.db.insert(requirement).values({
      ...asked,
      labId: ctx.labId,
      id: newId<'requirement'>(ctx.now),
      gateId,
      position,
    })
  }
  for (const row of rows) if (!kept.has(row.id) && !row.retiredAt) await retire(shift, row)
}

/** Whether an answer, or a reason to go on without one, still answers the same question. */
function asksTheSame(row: RequirementRow, asked: TemplateRequirement): boolean {
  const of = ({ checker, params, rule, appliesTo }: RequirementRow | TemplateRequirement) =>
    canonical([checker, params, rule ?? null, appliesTo ?? null])
  return of(row) === of(asked)
}

async function change(
  { ctx }: Shift,
  { id }: RequirementRow,
  { label }: TemplateRequirement,
  position: number,
): Promise<void> {
  await ctx.db
    .update(requirement)
    .set({ label, position })
    .where(and(eq(requirement.labId, ctx.labId), eq(requirement.id, id)))
}

/** A retired requirement gives its key free; what was recorded about it still finds it by its id. */
async function retire({ ctx, process }: Shift, { id, key }: RequirementRow): Promise<void> {
  const mark = `${key}~${process.templateVersion}~${id.slice(-6)}`
  await ctx.db
    .update(requirement)
    .set({ key: mark, retiredAt: ctx.now })
    .where(and(eq(requirement.labId, ctx.labId), eq(requirement.id, id)))
}
