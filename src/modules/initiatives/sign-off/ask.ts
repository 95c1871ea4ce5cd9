import { command } from '../../../platform/command.ts'
import { newId } from '../../../platform/ids.ts'
import type { Id } from '../../../shared/id.ts'
import { done, refuse } from '../../../shared/result.ts'
import { requirementsOf } from '../gate/check-gates.ts'
import { gateIsOpen } from '../gate/policy.ts'
import { holdGate } from '../gate/queries.ts'
import { lookTally } from '../gate/tallies.ts'
import { askInput, signerKey, type Signer } from './input.ts'
import { mayAskToSign } from './policy.ts'
import { signOffRequest } from './schema.ts'
import { askedAt, signaturesAt } from './signatures.ts'
import { possibleSigners } from './signers.ts'

/** The job that tells somebody by e-mail, if that is how they want to be told. */
export const askByMailJob = 'initiatives.ask-to-sign'

/** Asks people to sign: by e-mail those who prefer it, the others on the sign-off sheet and the phone list. */
export const askToSign = command('sign-off.ask', askInput, async (ctx, input) => {
  const { db, labId, now, actor } = ctx
  const held = await holdGate(db, labId, input.initiativeId, input.gateId)
  const may = mayAskToSign(actor, held)
  if (!may.ok) return may
  const open = gateIsOpen(held)
  if (!open.ok) return open
  const requirements = await requirementsOf(db, labId, [held.id])
  const tally = await lookTally(db, labId, held)
  const able = keys(await possibleSigners(db, labId, held.initiativeId, requirements, tally, now))
  if (input.people.some((one) => !able.has(keyOf(one)))) return refuse('role-not-held')
  const asked = keys(await askedAt(db, labId, [held.id]))
  const signed = keys(await signaturesAt(db, labId, [held.id]))
  const fresh = input.people.filter((one) => !asked.has(keyOf(one)) && !signed.has(keyOf(one)))
  if (fresh.length === 0) return refuse('asked-already')
  const requests = fresh.map(({ role, participantId }) => ({
    labId,
    id: newId<'sign-off-request'>(now),
    gateId: held.id,
    round: held.round,
    role,
    participantId: participantId as Id<'participant'>,
    askedBy: actor.participantId,
    askedAt: now,
  }))
  await db.insert(signOffRequest).values(requests)
  for (const { id, role, participantId } of requests) {
    ctx.record({
      name: 'sign-off.asked',
      subject: id,
      data: { gateId: held.id, participantId, role },
    })
    ctx.enqueue(askByMailJob, { requestId: id })
  }
  return done({ asked: requests.length })
})

function keyOf({ role, participantId }: Signer): string {
  return signerKey(role, participantId)
}

function keys(all: readonly Signer[]): Set<string> {
  return new Set(all.map(keyOf))
}
