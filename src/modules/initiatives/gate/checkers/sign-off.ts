import type { RequirementChecker, Verdict } from '../../../../platform/manifest.ts'
import type { Role } from '../../../../shared/role.ts'
import { roleName } from '../../../methods/index.ts'
import {
  askedAt,
  signaturesAt,
  type AskedPerson,
  type Signature,
} from '../../sign-off/signatures.ts'
import type { GateId } from '../schema.ts'
import { answerEach, met, notMet, once, waiting } from './answers.ts'

/** Enough people have signed in a role; one who disagrees stops the count until that is settled. */
export const signedOff: RequirementChecker = {
  name: 'sign-off',
  async check(db, labId, questions) {
    const gateIds = once(questions.map(({ gateId }) => gateId as GateId))
    const signatures = await signaturesAt(db, labId, gateIds)
    const asked = await askedAt(db, labId, gateIds)
    return answerEach('sign-off', questions, ({ params, gateId }) => {
      const here = <T extends Signature | AskedPerson>(all: T[]) =>
        all.filter((one) => one.gateId === gateId && one.role === params.role)
      return signedness(params.role, params.min, here(signatures), here(asked))
    })
  },
}

/** Counts agreement; nobody signed and nobody asked is not met, asked and silent is waiting. */
export function signedness(
  role: Role,
  needed: number,
  signatures: readonly Pick<Signature, 'participantId' | 'verdict'>[],
  asked: readonly Pick<AskedPerson, 'participantId' | 'name'>[],
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

function nameOnly({ participantId, name }: Pick<AskedPerson, 'participantId' | 'name'>) {
  return { participantId, name }
}
