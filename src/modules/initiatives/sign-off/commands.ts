import { and, eq } from 'drizzle-orm'
import { command, type CommandContext } from '../../../platform/command.ts'
import { NotFound } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import type { Id } from '../../../shared/id.ts'
import { done, refuse } from '../../../shared/result.ts'
import { resolveMerged } from '../../people/index.ts'
import { requirementsOf } from '../gate/check-gates.ts'
import { holdGate, type GateInPhase } from '../gate/queries.ts'
import { lookTally } from '../gate/tallies.ts'
import { recordSignOffInput, signInput, withdrawSignOffInput, type Signer } from './input.ts'
import { mayRecordSignOff, maySign, mayWithdrawSignOff } from './policy.ts'
import { signOff, type SignOffId, type SignOffMode, type SignOffVerdict } from './schema.ts'
import { possibleSigners, wantedCapacities } from './signers.ts'
import { signaturesAt } from './signatures.ts'

/** Signs at a gate by one's own tap. */
export const signGate = command('sign-off.sign', signInput, async (ctx, input) => {
  const { participantId } = ctx.actor
  if (participantId === null) return refuse('no-role-here')
  const { initiativeId, gateId, role, ...said } = input
  const held = await holdGate(ctx.db, ctx.labId, initiativeId, gateId)
  const allowed = await checkSigner(ctx, held, { role, participantId })
  if (!allowed.ok) return allowed
  return sign(ctx, held, { role, participantId }, { ...said, mode: 'tap', witness: '' })
})

/** Types what somebody signed on paper or said before a witness: who signed, who typed, how confirmed. */
export const recordSignOff = command('sign-off.record', recordSignOffInput, async (ctx, input) => {
  const { initiativeId, gateId, signer, ...said } = input
  const held = await holdGate(ctx.db, ctx.labId, initiativeId, gateId)
  const mayRecord = mayRecordSignOff(ctx.actor, held, signer.participantId)
  if (!mayRecord.ok) return mayRecord
  const allowed = await checkSigner(ctx, held, signer)
  if (!allowed.ok) return allowed
  return sign(ctx, held, signer, said)
})

/** Takes a signature back while the gate is open; it stays in the record as withdrawn. */
export const withdrawSignOff = command(
  'sign-off.withdraw',
  withdrawSignOffInput,
  async ({ db, labId, actor, now, record }, { initiativeId, gateId, signOffId }) => {
    const held = await holdGate(db, labId, initiativeId, gateId)
    const mine = and(eq(signOff.labId, labId), eq(signOff.id, signOffId as SignOffId))
    const [found] = await db
      .select()
      .from(signOff)
      .where(and(mine, eq(signOff.gateId, held.id), eq(signOff.round, held.round)))
    if (!found) throw new NotFound()
    const people = await resolveMerged(db, labId, [found.participantId])
    const participantId = people.get(found.participantId)!
    const allowed = mayWithdrawSignOff(actor, held, { ...found, participantId })
    if (!allowed.ok) return allowed
    await db.update(signOff).set({ withdrawnAt: now }).where(mine)
    const data = { gateId: held.id, role: found.role }
    record({ name: 'sign-off.withdrawn', subject: found.id, data })
    return done({ id: found.id })
  },
)

async function checkSigner(
  { db, labId, now }: CommandContext,
  gate: GateInPhase,
  { role, participantId }: Signer,
) {
  const requirements = await requirementsOf(db, labId, [gate.id])
  const tally = await lookTally(db, labId, gate)
  const able = await possibleSigners(db, labId, gate.initiativeId, requirements, tally, now)
  const signatures = await signaturesAt(db, labId, [gate.id])
  const capacitiesOf = (all: readonly Signer[]) =>
    all.filter((one) => one.participantId === participantId).map((one) => one.role)
  return maySign({
    gate,
    capacity: role,
    wanted: wantedCapacities(requirements, tally),
    held: capacitiesOf(able),
    signed: capacitiesOf(signatures),
  })
}

type Said = {
  verdict: SignOffVerdict
  mode: SignOffMode
  words: string
  witness: string
  namePublic: boolean
}

async function sign(
  { db, labId, now, actor, record }: CommandContext,
  { id: gateId, round }: GateInPhase,
  { role, participantId }: Signer,
  said: Said,
) {
  const id = newId<'sign-off'>(now)
  await db.insert(signOff).values({
    ...said,
    labId,
    id,
    gateId,
    round,
    role,
    participantId: participantId as Id<'participant'>,
    recordedBy: said.mode === 'tap' ? null : actor.participantId,
    at: now,
  })
  const { verdict, mode } = said
  record({
    name: 'sign-off.made',
    subject: id,
    data: { gateId, round, participantId, role, verdict, mode },
  })
  return done({ id })
}
