import { check, met, notMet } from './answers.ts'

/** At least one decision was recorded for the gate or its phase. */
export const decisionRecorded = check('decision-recorded', ({ decisions }, { gateId, phaseId }) => {
  const count = decisions.filter((one) => one.gateId === gateId || one.phaseId === phaseId).length
  return count > 0
    ? met('initiatives.check.decision.met', { count })
    : notMet('initiatives.check.decision.none')
})
