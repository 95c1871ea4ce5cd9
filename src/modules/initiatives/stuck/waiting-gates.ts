import type { Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'
import type { GateInPhase } from '../gate/queries.ts'
import { askedAt } from '../sign-off/signatures.ts'
import type { OpenGate } from './open-gates.ts'

/** A gate that waits for people: who they are, and since when the longest-waiting of them was asked. */
export type WaitingGate = {
  gate: GateInPhase
  people: { participantId: string; name: string }[]
  since: Date | null
}

/** Those of the open gates that wait for people: one query. */
export async function waitingGates(
  db: Db,
  labId: LabId,
  open: readonly OpenGate[],
): Promise<WaitingGate[]> {
  if (open.length === 0) return []
  const asked = await askedAt(
    db,
    labId,
    open.map(({ gate }) => gate.id),
  )
  return open.flatMap(({ gate, requirements }): WaitingGate[] => {
    const waitedFor = requirements.flatMap(({ waitingFor }) => waitingFor)
    const people = [...new Map(waitedFor.map((person) => [person.participantId, person])).values()]
    if (people.length === 0) return []
    const silent = new Set(people.map(({ participantId }) => participantId))
    const first = asked.find(
      ({ gateId, participantId }) => gateId === gate.id && silent.has(participantId),
    )
    return [{ gate, people, since: first?.askedAt ?? null }]
  })
}
