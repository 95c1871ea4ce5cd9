import { and, eq, inArray, or } from 'drizzle-orm'
import type { RequirementChecker } from '../../../../platform/manifest.ts'
import { decision } from '../../decision/schema.ts'
import type { PhaseId } from '../../process/schema.ts'
import type { GateId } from '../schema.ts'
import { answerEach, met, notMet, once } from './answers.ts'

/** At least one decision was recorded for the gate or its phase. */
export const decisionRecorded: RequirementChecker = {
  name: 'decision-recorded',
  async check(db, labId, questions) {
    const gateIds = once(questions.map(({ gateId }) => gateId as GateId))
    const phaseIds = once(questions.map(({ phaseId }) => phaseId as PhaseId))
    const found = await db
      .select({ gateId: decision.gateId, phaseId: decision.phaseId })
      .from(decision)
      .where(
        and(
          eq(decision.labId, labId),
          or(inArray(decision.gateId, gateIds), inArray(decision.phaseId, phaseIds)),
        ),
      )
    return answerEach('decision-recorded', questions, ({ gateId, phaseId }) => {
      const count = found.filter((one) => one.gateId === gateId || one.phaseId === phaseId).length
      return count > 0
        ? met('initiatives.check.decision.met', { count })
        : notMet('initiatives.check.decision.none')
    })
  },
}
