import { and, eq, inArray } from 'drizzle-orm'
import type { RequirementChecker, Verdict } from '../../../../platform/manifest.ts'
import type { Tally } from '../group-rule.ts'
import { gate, type GateId } from '../schema.ts'
import { talliesAt } from '../tallies.ts'
import { answerEach, met, notMet, once, waiting } from './answers.ts'

/** The group that holds the gate has agreed by its own quorum and rule. */
export const groupDecided: RequirementChecker = {
  name: 'group-decision',
  async check(db, labId, questions) {
    const gateIds = once(questions.map(({ gateId }) => gateId as GateId))
    const gates = await db
      .select()
      .from(gate)
      .where(and(eq(gate.labId, labId), inArray(gate.id, gateIds)))
    const tallies = await talliesAt(db, labId, gates)
    return answerEach('group-decision', questions, ({ gateId }) =>
      decidedness(tallies.get(gateId as GateId) ?? null),
    )
  },
}

/** Waiting while members can still change the outcome; not met when all have voted and it is no. */
export function decidedness(tally: Tally | null): Verdict {
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
