import { and, desc, eq } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'
import { livingId, participant } from '../../people/index.ts'
import type { GateId } from '../gate/schema.ts'
import { signOff, signOffRequest } from './schema.ts'

const signer = alias(participant, 'signer')
const recorder = alias(participant, 'recorder')

/** Every signature a gate has seen, withdrawn ones and earlier rounds too, newest first. */
export async function signOffsAt(db: Db, labId: LabId, gateId: GateId) {
  const found = await db
    .select({ signOff, livingId: signer.id, name: signer.name, recordedByName: recorder.name })
    .from(signOff)
    .innerJoin(
      signer,
      and(
        eq(signer.labId, signOff.labId),
        eq(signer.id, livingId(signOff.labId, signOff.participantId)),
      ),
    )
    .leftJoin(recorder, and(eq(recorder.labId, signOff.labId), eq(recorder.id, signOff.recordedBy)))
    .where(and(eq(signOff.labId, labId), eq(signOff.gateId, gateId)))
    .orderBy(desc(signOff.at), desc(signOff.id))
    .limit(signOffsMax)
  return found.map(({ signOff: row, livingId: participantId, ...names }) => ({
    ...row,
    participantId,
    ...names,
  }))
}
export type ShownSignOff = Awaited<ReturnType<typeof signOffsAt>>[number]

/** How many signatures one page shows. */
const signOffsMax = 500

/** How to reach the people who were asked in a round of a gate, for the sheet and the phone list. */
export async function askedToReach(db: Db, labId: LabId, gateId: GateId, round: number) {
  return db
    .select({
      participantId: signer.id,
      role: signOffRequest.role,
      askedAt: signOffRequest.askedAt,
      name: signer.name,
      email: signer.email,
      phone: signer.phone,
      channel: signer.preferredChannel,
      supportNeeds: signer.supportNeeds,
    })
    .from(signOffRequest)
    .innerJoin(
      signer,
      and(
        eq(signer.labId, signOffRequest.labId),
        eq(signer.id, livingId(signOffRequest.labId, signOffRequest.participantId)),
      ),
    )
    .where(
      and(
        eq(signOffRequest.labId, labId),
        eq(signOffRequest.gateId, gateId),
        eq(signOffRequest.round, round),
      ),
    )
    .orderBy(signer.name)
    .limit(signOffsMax)
}
export type PersonToReach = Awaited<ReturnType<typeof askedToReach>>[number]
