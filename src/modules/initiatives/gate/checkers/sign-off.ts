import type { Verdict } from '../../../../platform/manifest.ts'
import type { Role } from '../../../../shared/role.ts'
import { roleName } from '../../../methods/index.ts'
import type { Asked, Signature } from '../../sign-off/signatures.ts'
import { check, met, notMet, waiting } from './answers.ts'

/** Enough people have signed in a role; one who disagrees stops the count until that is settled. */
export const signedOff = check('sign-off', ({ signatures, asked }, { params, gateId }) => {
  const here = (one: Asked | Signature) => one.gateId === gateId && one.role === params.role
  return signedness(params.role, params.min, signatures.filter(here), asked.filter(here))
})

/** Counts agreement; nobody signed and nobody asked is not met, asked and silent is waiting. */
function signedness(
  role: Role,
  needed: number,
  signatures: readonly Signature[],
  asked: readonly Asked[],
): Verdict {
  const disagree = signatures.filter(({ verdict }) => verdict === 'disagree').length
  const count = signatures.length - disagree
  const values = { count, needed, disagree, role: roleName(role) }
  if (disagree > 0) return notMet('initiatives.check.sign-off.disagreed', values)
  if (count >= needed) return met('initiatives.check.sign-off.met', values)
  const signed = new Set(signatures.map(({ participantId }) => participantId))
  const silent = asked.filter(({ participantId }) => !signed.has(participantId))
  return silent.length > 0
    ? waiting(silent.map(nameOnly), 'initiatives.check.sign-off.waiting', values)
    : notMet('initiatives.check.sign-off.nobody-asked', values)
}

function nameOnly({ participantId, name }: Asked) {
  return { participantId, name }
}
