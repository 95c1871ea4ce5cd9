import { and, desc, eq, sql, type SQL } from 'drizzle-orm'
import type { Db } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { LabId } from '../../../shared/id.ts'
import type { LocalText } from '../../../shared/language.ts'
import { participant } from '../../people/index.ts'
import { initiative, type InitiativeState } from '../initiative/schema.ts'
import { phase, type PhaseState, type ProcessId } from '../process/schema.ts'
import {
  gate,
  gateOverride,
  gatePassage,
  requirement,
  type GateId,
  type GateRow,
} from './schema.ts'

/** A gate with what its policies and checks need to know of its phase and initiative. */
export type GateInPhase = GateRow & {
  processId: ProcessId
  phaseName: LocalText
  phaseState: PhaseState
  phasePosition: number
  initiativeState: InitiativeState
  initiativeTitle: LocalText
}

/** The gates that a condition picks, in the order of their phases: one query. */
export async function gatesWhere(db: Db, labId: LabId, condition: SQL): Promise<GateInPhase[]> {
  const found = await db
    .select({
      gate,
      processId: phase.processId,
      phaseName: phase.name,
      phaseState: phase.state,
      phasePosition: phase.position,
      initiativeState: initiative.state,
      initiativeTitle: initiative.title,
    })
    .from(gate)
    .innerJoin(phase, and(eq(phase.labId, gate.labId), eq(phase.id, gate.phaseId)))
    .innerJoin(
      initiative,
      and(eq(initiative.labId, gate.labId), eq(initiative.id, gate.initiativeId)),
    )
    .where(and(eq(gate.labId, labId), condition))
    .orderBy(phase.processId, phase.position)
  return found.map(({ gate: row, ...context }) => ({ ...row, ...context }))
}

/** One gate of an initiative; there is nothing to answer without it. */
export async function findGate(
  db: Db,
  labId: LabId,
  initiativeId: string,
  gateId: string,
): Promise<GateInPhase> {
  const wanted = sql`${gate.id} = ${gateId} and ${gate.initiativeId} = ${initiativeId}`
  const [found] = await gatesWhere(db, labId, wanted)
  if (!found) throw new NotFound()
  return found
}

/** The same, held until the change is over, so that two changes of one gate come one after the other. */
export async function holdGate(
  db: Db,
  labId: LabId,
  initiativeId: string,
  gateId: string,
): Promise<GateInPhase> {
  await db
    .select({ id: gate.id })
    .from(gate)
    .where(and(eq(gate.labId, labId), eq(gate.id, gateId as GateId)))
    .for('update')
  return findGate(db, labId, initiativeId, gateId)
}

/** Every passage of a gate, newest first, with the name of who passed it. */
export async function passagesOf(db: Db, labId: LabId, gateId: GateId) {
  return db
    .select({ passage: gatePassage, passedByName: participant.name })
    .from(gatePassage)
    .leftJoin(
      participant,
      and(eq(participant.labId, gatePassage.labId), eq(participant.id, gatePassage.passedBy)),
    )
    .where(and(eq(gatePassage.labId, labId), eq(gatePassage.gateId, gateId)))
    .orderBy(desc(gatePassage.round))
}

/** Every override a gate has seen, in all rounds, newest first. */
export async function overridesAt(db: Db, labId: LabId, gateId: GateId) {
  return db
    .select({
      id: gateOverride.id,
      round: gateOverride.round,
      reason: gateOverride.reason,
      at: gateOverride.at,
      label: requirement.label,
      madeByName: participant.name,
    })
    .from(gateOverride)
    .innerJoin(
      requirement,
      and(
        eq(requirement.labId, gateOverride.labId),
        eq(requirement.id, gateOverride.requirementId),
      ),
    )
    .leftJoin(
      participant,
      and(eq(participant.labId, gateOverride.labId), eq(participant.id, gateOverride.madeBy)),
    )
    .where(and(eq(gateOverride.labId, labId), eq(gateOverride.gateId, gateId)))
    .orderBy(desc(gateOverride.at), desc(gateOverride.id))
}
