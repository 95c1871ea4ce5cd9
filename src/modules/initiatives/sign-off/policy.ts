import { holds, type Actor } from '../../../platform/actor.ts'
import { refuse, yes, type Decision } from '../../../shared/result.ts'
import type { Role } from '../../../shared/role.ts'
import { gateIsOpen, type GateShut, type PolicyGate } from '../gate/policy.ts'
import type { Capacity } from './schema.ts'

/** Who asks people to sign. */
export const askers: readonly Role[] = ['coordinator', 'champion']
/** Who types what others signed on paper or said. */
export const recording: readonly Role[] = ['coordinator', 'champion', 'independent-facilitator']

export type SignRefusal = GateShut | 'signature-not-asked-for' | 'role-not-held' | 'signed-already'

export type SignQuestion = {
  gate: PolicyGate
  capacity: Capacity
  /** Capacities the gate asks for: roles of its requirements, and members of the group that holds it. */
  wanted: readonly Capacity[]
  /** Capacities the signing person has here now. */
  held: readonly Capacity[]
  /** Capacities the person has signed in already, in this round. */
  signed: readonly Capacity[]
}

/** Whether a person may sign in a capacity: only those who hold it, once, while the gate is open. */
export function maySign({
  gate,
  capacity,
  wanted,
  held,
  signed,
}: SignQuestion): Decision<SignRefusal> {
  const open = gateIsOpen(gate)
  if (!open.ok) return open
  if (!wanted.includes(capacity)) return refuse('signature-not-asked-for', { capacity })
  if (!held.includes(capacity)) return refuse('role-not-held', { capacity })
  return signed.includes(capacity) ? refuse('signed-already', { capacity }) : yes
}

/** Whether somebody may type what another person said or wrote. */
export function mayRecordSignOff(
  actor: Actor,
  gate: Pick<PolicyGate, 'initiativeId'>,
  signerId: string,
): Decision<'no-role-here' | 'sign-yourself'> {
  if (!holds(actor, recording, gate.initiativeId)) return refuse('no-role-here')
  return actor.participantId === signerId ? refuse('sign-yourself') : yes
}

/** Whether somebody may ask people to sign, and see how to reach them. */
export function mayAskToSign(
  actor: Actor,
  gate: Pick<PolicyGate, 'initiativeId'>,
): Decision<'no-role-here'> {
  return holds(actor, askers, gate.initiativeId) ? yes : refuse('no-role-here')
}

export type SignedPaper = {
  participantId: string
  recordedBy: string | null
  withdrawnAt: Date | null
}

/** Whether somebody may take a signature back: the person who gave it, or who typed it wrongly for them. */
export function mayWithdrawSignOff(
  actor: Actor,
  gate: PolicyGate,
  { participantId, recordedBy, withdrawnAt }: SignedPaper,
): Decision<GateShut | 'not-your-signature' | 'withdrawn-already'> {
  const open = gateIsOpen(gate)
  if (!open.ok) return open
  const me = actor.participantId
  if (me === null || (me !== participantId && me !== recordedBy))
    return refuse('not-your-signature')
  return withdrawnAt === null ? yes : refuse('withdrawn-already')
}
