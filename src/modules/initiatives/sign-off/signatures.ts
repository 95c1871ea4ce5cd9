import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'
import { livingId, participant } from '../../people/index.ts'
import { gate, type GateId } from '../gate/schema.ts'
import { signOff, signOffRequest, type Capacity } from './schema.ts'

/** A signature that counts in the gate's present round. */
export type Signature = {
  gateId: GateId
  participantId: string
  role: Capacity
  verdict: 'agree' | 'disagree'
}

/** All signatures that count at the gates now: of the present round, not withdrawn, of each person the last. */
export async function signaturesAt(db: Db, labId: LabId, gateIds: GateId[]): Promise<Signature[]> {
  const found = await db
    .select({
      gateId: signOff.gateId,
      participantId: livingId(signOff.labId, signOff.participantId),
      role: signOff.role,
      verdict: signOff.verdict,
    })
    .from(signOff)
    .innerJoin(
      gate,
      and(
        eq(gate.labId, signOff.labId),
        eq(gate.id, signOff.gateId),
        eq(gate.round, signOff.round),
      ),
    )
    .where(
      and(eq(signOff.labId, labId), inArray(signOff.gateId, gateIds), isNull(signOff.withdrawnAt)),
    )
    .orderBy(signOff.at, signOff.id)
  return [...new Map(found.map((one) => [voiceOf(one), one])).values()]
}

/** Who was in the list twice may have signed, or been asked, under both entries: a person has one voice. */
function voiceOf({ gateId, role, participantId }: Omit<Signature, 'verdict'>): string {
  return `${gateId} ${role} ${participantId}`
}

/** Somebody who was asked to sign in the gate's present round. */
export type AskedPerson = {
  gateId: GateId
  participantId: string
  name: string
  role: Capacity
  askedAt: Date
}

/** Everyone who was asked to sign at the gates, with their names, longest waiting first. */
export async function askedAt(db: Db, labId: LabId, gateIds: GateId[]): Promise<AskedPerson[]> {
  const found = await db
    .select({
      gateId: signOffRequest.gateId,
      participantId: participant.id,
      name: participant.name,
      role: signOffRequest.role,
      askedAt: signOffRequest.askedAt,
    })
    .from(signOffRequest)
    .innerJoin(
      gate,
      and(
        eq(gate.labId, signOffRequest.labId),
        eq(gate.id, signOffRequest.gateId),
        eq(gate.round, signOffRequest.round),
      ),
    )
    .innerJoin(
      participant,
      and(
        eq(participant.labId, signOffRequest.labId),
        eq(participant.id, livingId(signOffRequest.labId, signOffRequest.participantId)),
      ),
    )
    .where(
      and(
        eq(signOffRequest.labId, labId),
        inArray(signOffRequest.gateId, gateIds),
        isNull(signOffRequest.withdrawnAt),
      ),
    )
    .orderBy(signOffRequest.askedAt, participant.name)
  const first = new Map(found.toReversed().map((one) => [voiceOf(one), one]))
  return found.filter((one) => first.get(voiceOf(one)) === one)
}
