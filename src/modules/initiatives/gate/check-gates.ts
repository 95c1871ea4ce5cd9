import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Db } from '../../../platform/db/database.ts'
import type { Checkers, RequirementQuestion, Verdict } from '../../../platform/manifest.ts'
import type { LabId } from '../../../shared/id.ts'
import { stateOf, type CheckedRequirement } from './requirement-state.ts'
import {
  gate,
  gateOverride,
  requirement,
  type GateId,
  type GateRow,
  type RequirementRow,
} from './schema.ts'

/** What a check needs to know of a gate. */
export type GateToCheck = Pick<GateRow, 'id' | 'initiativeId' | 'phaseId' | 'holderGroupId'> & {
  processId: string
}

/** Checks all requirements of gates on live data: one query, and each module's checker asked once, however many gates. */
export async function checkGates(
  db: Db,
  labId: LabId,
  checkers: Checkers,
  gates: readonly GateToCheck[],
  now: Date,
): Promise<Map<GateId, CheckedRequirement[]>> {
  const checked = new Map<GateId, CheckedRequirement[]>(gates.map(({ id }) => [id, []]))
  if (gates.length === 0) return checked
  const found = await requirementsWithOverrides(db, labId, [...checked.keys()])
  const byId = new Map(gates.map((one) => [one.id, one]))
  const questions = found.flatMap((one) => questionOf(one.requirement, byId.get(one.gateId)!))
  const verdicts = await askAll(db, labId, checkers, questions, now)
  for (const { gateId, requirement: one, override } of found) {
    const verdict = verdicts.get(one.id) ?? null
    const groupHeld = byId.get(gateId)!.holderGroupId !== null
    checked.get(gateId)!.push(stateOf({ requirement: one, verdict, groupHeld, override }))
  }
  return checked
}

function questionOf(one: RequirementRow, gate: GateToCheck): RequirementQuestion[] {
  if (one.appliesTo === 'group' && gate.holderGroupId === null) return []
  const { id: requirementId, checker, params, appliesTo } = one
  const { id: gateId, phaseId, processId, initiativeId } = gate
  return [{ requirementId, checker, params, gateId, phaseId, processId, initiativeId, appliesTo }]
}

async function askAll(
  db: Db,
  labId: LabId,
  checkers: Checkers,
  questions: readonly RequirementQuestion[],
  now: Date,
): Promise<Map<string, Verdict>> {
  const byChecker = Map.groupBy(questions, ({ checker }) => checkers.get(checker))
  const verdicts = new Map<string, Verdict>()
  for (const [checker, asked] of byChecker) {
    const answers = await checker?.check(db, labId, asked, now)
    for (const [id, verdict] of answers ?? []) verdicts.set(id, verdict)
  }
  return verdicts
}

/** What gates ask, each in its order. */
export async function requirementsOf(
  db: Db,
  labId: LabId,
  gateIds: GateId[],
): Promise<RequirementRow[]> {
  return db
    .select()
    .from(requirement)
    .where(
      and(
        eq(requirement.labId, labId),
        inArray(requirement.gateId, gateIds),
        isNull(requirement.retiredAt),
      ),
    )
    .orderBy(requirement.gateId, requirement.position)
}

/** The same, each with what the holder went on without in the gate's present round. */
async function requirementsWithOverrides(db: Db, labId: LabId, gateIds: GateId[]) {
  const { reason, madeBy, at } = gateOverride
  return db
    .select({ gateId: gate.id, requirement, override: { reason, madeBy, at } })
    .from(requirement)
    .innerJoin(gate, and(eq(gate.labId, requirement.labId), eq(gate.id, requirement.gateId)))
    .leftJoin(
      gateOverride,
      and(
        eq(gateOverride.labId, requirement.labId),
        eq(gateOverride.gateId, requirement.gateId),
        eq(gateOverride.round, gate.round),
        eq(gateOverride.requirementId, requirement.id),
      ),
    )
    .where(
      and(
        eq(requirement.labId, labId),
        inArray(requirement.gateId, gateIds),
        isNull(requirement.retiredAt),
      ),
    )
    .orderBy(requirement.gateId, requirement.position)
}
