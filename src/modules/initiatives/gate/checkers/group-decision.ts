import type { Verdict } from '../../../../platform/manifest.ts'
import type { Tally } from '../group-rule.ts'
import type { GateId } from '../schema.ts'
import { check, met, notMet, waiting } from './answers.ts'

/** The group that holds the gate has agreed by its own quorum and rule. */
export const groupDecided = check('group-decision', ({ tallies }, { gateId }) =>
  decidedness(tallies.get(gateId as GateId)),
)

/** Waiting while members can still change the outcome; not met when all have voted and it is no. */
function decidedness(tally: Tally | undefined): Verdict {
  if (!tally) return notMet('initiatives.check.group.none')
  const { agree, disagree, group, missing, decided, quorumReached } = tally
  const values = {
    agree,
    disagree,
    voted: agree + disagree,
    quorum: group.quorum,
    group: group.name,
  }
  if (decided) return met('initiatives.check.group.decided', values)
  if (missing.length === 0 && quorumReached)
    return notMet('initiatives.check.group.refused', values)
  if (missing.length === 0) return notMet('initiatives.check.group.too-few', values)
  return waiting(missing, 'initiatives.check.group.waiting', values)
}
