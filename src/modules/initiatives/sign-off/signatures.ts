import { rows, type Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'
import type { GateId } from '../gate/schema.ts'
import type { Capacity, SignOffVerdict } from './schema.ts'

/** A signature that counts in the gate's present round. */
export type Signature = {
  gateId: GateId
  participantId: string
  role: Capacity
  verdict: SignOffVerdict
}

/** Somebody who was asked to sign in the gate's present round. */
export type Asked = { gateId: GateId; participantId: string; name: string; role: Capacity }
type AskedSince = Asked & { askedAt: Date }

/** The round a row belongs to, and the person it stands for today: who was in the list twice is one person. */
const presentAndLiving = `join gate on gate.lab_id = s.lab_id and gate.id = s.gate_id and gate.round = s.round
  join participant e on e.lab_id = s.lab_id and e.id = s.participant_id
  join participant p on p.lab_id = e.lab_id and p.id = coalesce(e.merged_into, e.id)
  where s.lab_id = $1 and s.gate_id = any($2) and s.withdrawn_at is null`

/** Reads the signatures that count at the gates $2: of each person and role one, and the last one counts. */
export const signaturesRead = `select distinct on (s.gate_id, s.role, p.id)
    s.gate_id as "gateId", p.id as "participantId", s.role, s.verdict
  from sign_off s ${presentAndLiving}
  order by s.gate_id, s.role, p.id, s.at desc, s.id desc`

/** Reads everyone who was asked to sign at the gates $2, longest waiting first. */
export const askedRead = `select s.gate_id as "gateId", p.id as "participantId", p.name, s.role,
    min(s.asked_at) as "askedAt"
  from sign_off_request s ${presentAndLiving}
  group by s.gate_id, p.id, p.name, s.role
  order by min(s.asked_at), p.name`

const signatures = { name: 'gate-signatures', text: signaturesRead }
const asked = { name: 'gate-asked', text: askedRead }

/** All signatures that count at the gates now: of the present round, not withdrawn. */
export async function signaturesAt(
  db: Db,
  labId: LabId,
  gateIds: readonly GateId[],
): Promise<Signature[]> {
  return rows<Signature>(db, signatures, [labId, gateIds])
}

/** Everyone who was asked to sign at the gates, with their names, longest waiting first. */
export async function askedAt(
  db: Db,
  labId: LabId,
  gateIds: readonly GateId[],
): Promise<AskedSince[]> {
  return rows<AskedSince>(db, asked, [labId, gateIds])
}
