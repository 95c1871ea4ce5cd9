import type { AppContext } from '../../../platform/http/routes.ts'
import { here } from '../answer.ts'
import { signOffsAt, type ShownSignOff } from '../sign-off/queries.ts'
import { possibleSigners, type PossibleSigner } from '../sign-off/signers.ts'
import { checkGates } from './check-gates.ts'
import type { Tally } from './group-rule.ts'
import { findGate, overridesAt, passagesOf, type GateInPhase } from './queries.ts'
import type { CheckedRequirement } from './requirement-state.ts'
import { lookTally } from './tallies.ts'

/** All that the page of one gate shows, read in a number of queries that does not grow with the gate. */
export type GateView = {
  gate: GateInPhase
  requirements: CheckedRequirement[]
  tally: Tally | null
  signers: PossibleSigner[]
  signOffs: ShownSignOff[]
  passages: Awaited<ReturnType<typeof passagesOf>>
  overrides: Awaited<ReturnType<typeof overridesAt>>
}

/** Reads one gate of an address with everything that has happened at it. */
export async function readGate(c: AppContext): Promise<GateView> {
  const { labId, parts } = c.var
  const now = parts.clock.now()
  const { initiativeId, gateId } = gateHere(c)
  return c.var.read(async (db) => {
    const gate = await findGate(db, labId, initiativeId, gateId)
    const checked = await checkGates(db, labId, parts.checkers, [gate], now)
    const requirements = checked.get(gate.id)!
    const tally = await lookTally(db, labId, gate)
    return {
      gate,
      requirements,
      tally,
      signers: await possibleSigners(db, labId, gate.initiativeId, requirements, tally, now),
      signOffs: await signOffsAt(db, labId, gate.id),
      passages: await passagesOf(db, labId, gate.id),
      overrides: await overridesAt(db, labId, gate.id),
    }
  })
}

/** The lab, initiative and gate of an address. */
export function gateHere(c: AppContext): { lab: string; initiativeId: string; gateId: string } {
  return { ...here(c), gateId: c.req.param('gateId')! }
}

/** The signatures that count now: of the present round, not withdrawn. */
export function counting({ gate, signOffs }: GateView): ShownSignOff[] {
  return signOffs.filter(({ round, withdrawnAt }) => round === gate.round && withdrawnAt === null)
}
