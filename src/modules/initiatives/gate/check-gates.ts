import { and, eq, inArray } from 'drizzle-orm'
import type { Db } from '../../../platform/db/database.ts'
import type {
  RequirementChecker,
  RequirementQuestion,
  Verdict,
} from '../../../platform/manifest.ts'
import type { LabId } from '../../../shared/id.ts'
import { stateOf, type CheckedRequirement, type KeptOverride } from './requirement-state.ts'
import {
  gateOverride,
  requirement,
  type GateId,
  type GateRow,
  type RequirementRow,
} from './schema.ts'

/** Every checker the house has, by name: put together from the manifests. */
export type Checkers = ReadonlyMap<string, RequirementChecker>

/** What a check needs to know of a gate. */
export type GateToCheck = Pick<
  GateRow,
  'id' | 'initiativeId' | 'phaseId' | 'holderGroupId' | 'round'
> & {
  processId: string
}

/** Checks all requirements of gates on live data: two queries, and each checker asked once, however many gates. */
export async function checkGates(
  db: Db,
  labId: LabId,
  checkers: Checkers,
  gates: readonly GateToCheck[],
  now: Date,
): Promise<Map<GateId, CheckedRequirement[]>> {
  const checked = new Map<GateId, CheckedRequirement[]>(gates.map(({ id }) => [id, []]))
  if (gates.length === 0) return checked
  const ids = gates.map(({ id }) => id)
  const requirements = await requirementsOf(db, labId, ids)
  const overrides = await overridesOf(db, labId, gates)
  const byId = new Map(gates.map((gate) => [gate.id, gate]))
  const questions = requirements.flatMap((one) => questionOf(one, byId.get(one.gateId)!))
  const verdicts = await askAll(db, labId, checkers, questions, now)
  for (const one of requirements) {
    checked.get(one.gateId)!.push(
      stateOf({
        requirement: one,
        verdict: verdicts.get(one.id) ?? null,
        groupHeld: byId.get(one.gateId)!.holderGroupId !== null,
        override: overrides.get(one.id) ?? null,
      }),
    )
  }
  return checked
}

function questionOf(one: RequirementRow, gate: GateToCheck): RequirementQuestion[] {
  if (one.appliesTo === 'group' && gate.holderGroupId === null) return []
  const { id: requirementId, checker, params } = one
  const { id: gateId, phaseId, processId, initiativeId } = gate
  return [{ requirementId, checker, params, gateId, phaseId, processId, initiativeId }]
}

async function askAll(
  db: Db,
  labId: LabId,
  checkers: Checkers,
  questions: readonly RequirementQuestion[],
  now: Date,
): Promise<Map<string, Verdict>> {
  const verdicts = new Map<string, Verdict>()
  for (const name of new Set(questions.map(({ checker }) => checker))) {
    const asked = questions.filter(({ checker }) => checker === name)
    const answers = await checkers.get(name)?.check(db, labId, asked, now)
    for (const [id, verdict] of answers ?? []) verdicts.set(id, verdict)
  }
  return verdicts
}

/** The requirements of gates, each gate's in its order. */
export async function requirementsOf(
  db: Db,
  labId: LabId,
  gateIds: GateId[],
): Promise<RequirementRow[]> {
  return db
    .select()
    .from(requirement)
    .where(and(eq(requirement.labId, labId), inArray(requirement.gateId, gateIds)))
    .orderBy(requirement.gateId, requirement.position)
}

async function overridesOf(
  db: Db,
  labId: LabId,
  gates: readonly GateToCheck[],
): Promise<Map<string, KeptOverride>> {
  const ids = gates.map(({ id }) => id)
  const rounds = new Map(gates.map(({ id, round }) => [id, round]))
  const found = await db
    .select()
    .from(gateOverride)
    .where(and(eq(gateOverride.labId, labId), inArray(gateOverride.gateId, ids)))
  return new Map(
    found
      .filter(({ gateId, round }) => rounds.get(gateId) === round)
      .map(({ requirementId, reason, madeBy, at }) => [requirementId, { reason, madeBy, at }]),
  )
}
