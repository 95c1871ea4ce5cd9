import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'
import type { Checkers } from '../../../platform/manifest.ts'
import { checkGates } from '../gate/check-gates.ts'
import { gateChecker } from '../gate/checkers/all.ts'
import { gatesWhere, type GateInPhase } from '../gate/queries.ts'
import { gate } from '../gate/schema.ts'
import { initiative } from '../initiative/schema.ts'
import { phase } from '../process/schema.ts'
import { askedAt } from '../sign-off/signatures.ts'

/** Only the house's own checks wait for people. */
const ownChecks: Checkers = new Map(gateChecker.names.map((name) => [name, gateChecker]))

/** A gate that waits for people: who they are, and since when the longest-waiting of them was asked. */
export type WaitingGate = {
  gate: GateInPhase
  people: { participantId: string; name: string }[]
  since: Date | null
}

/** The open gates of running initiatives that wait for people; the same number of queries for any number of gates. */
export async function waitingGates(db: Db, labId: LabId, now: Date): Promise<WaitingGate[]> {
  const open = and(isNull(gate.passedAt), eq(phase.state, 'open'), eq(initiative.state, 'running'))
  const gates = await gatesWhere(db, labId, open ?? sql`true`)
  if (gates.length === 0) return []
  const checked = await checkGates(db, labId, ownChecks, gates, now)
  const asked = await askedAt(
    db,
    labId,
    gates.map(({ id }) => id),
  )
  return gates.flatMap((one): WaitingGate[] => {
    const waitedFor = checked.get(one.id)!.flatMap(({ waitingFor }) => waitingFor)
    const people = [...new Map(waitedFor.map((person) => [person.participantId, person])).values()]
    if (people.length === 0) return []
    const silent = new Set(people.map(({ participantId }) => participantId))
    const first = asked.find(
      ({ gateId, participantId }) => gateId === one.id && silent.has(participantId),
    )
    return [{ gate: one, people, since: first?.askedAt ?? null }]
  })
}
