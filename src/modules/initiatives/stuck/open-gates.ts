import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Actor } from '../../../platform/actor.ts'
import type { Db } from '../../../platform/db/database.ts'
import type { Checkers } from '../../../platform/manifest.ts'
import type { LabId } from '../../../shared/id.ts'
import { checkGates } from '../gate/check-gates.ts'
import { gateChecker } from '../gate/checkers/all.ts'
import { isReadyFor } from '../gate/policy.ts'
import { gatesWhere, type GateInPhase } from '../gate/queries.ts'
import type { CheckedRequirement } from '../gate/requirement-state.ts'
import { gate } from '../gate/schema.ts'
import { talliesAt } from '../gate/tallies.ts'
import { initiative } from '../initiative/schema.ts'
import { phase } from '../process/schema.ts'

/** The checks that wait for people are all the house's own. */
export const ownChecks: Checkers = new Map(gateChecker.names.map((name) => [name, gateChecker]))

/** An open gate of a running initiative, and how all that it asks stands. */
export type OpenGate = { gate: GateInPhase; requirements: CheckedRequirement[] }

/** The open gates of a lab's running initiatives; the same number of queries for any number of gates. */
export async function openGates(
  db: Db,
  labId: LabId,
  checkers: Checkers,
  now: Date,
): Promise<OpenGate[]> {
  const open = and(isNull(gate.passedAt), eq(phase.state, 'open'), eq(initiative.state, 'running'))
  const gates = await gatesWhere(db, labId, open ?? sql`true`)
  const checked = await checkGates(db, labId, checkers, gates, now)
  return gates.map((one) => ({ gate: one, requirements: checked.get(one.id)! }))
}

/** Those of the gates that wait for nothing but this person: two queries where groups hold gates, else none. */
export async function readyGates(
  db: Db,
  labId: LabId,
  open: readonly OpenGate[],
  actor: Actor,
): Promise<OpenGate[]> {
  const gates = open.map(({ gate: one }) => one)
  const tallies = await talliesAt(db, labId, gates)
  return open.filter((one) =>
    isReadyFor(actor, { ...one, tally: tallies.get(one.gate.id) ?? null }),
  )
}
