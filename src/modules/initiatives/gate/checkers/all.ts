import type { RequirementChecker } from '../../../../platform/manifest.ts'
import { readGateFacts } from '../facts.ts'
import type { GateId } from '../schema.ts'
import { activityDone } from './activity-done.ts'
import type { Check } from './answers.ts'
import { baselineRecorded } from './baseline-recorded.ts'
import { challengeVersioned } from './challenge-version.ts'
import { coreTeamComplete } from './core-team-complete.ts'
import { decisionRecorded } from './decision-recorded.ts'
import { evidencePresent } from './evidence-present.ts'
import { groupDecided } from './group-decision.ts'
import { rolePresent } from './role-present.ts'
import { signedOff } from './sign-off.ts'

const checks: ReadonlyMap<string, Check> = new Map(
  [
    evidencePresent,
    rolePresent,
    activityDone,
    baselineRecorded,
    signedOff,
    groupDecided,
    coreTeamComplete,
    challengeVersioned,
    decisionRecorded,
  ].map((one) => [one.name, one]),
)

/** What gates can ask about initiatives, judged on facts that are read together; other modules offer their own. */
export const gateChecker: RequirementChecker = {
  names: [...checks.keys()],
  async check(db, labId, questions, now) {
    const gateIds = [...new Set(questions.map(({ gateId }) => gateId as GateId))]
    const facts = await readGateFacts(db, labId, gateIds, now)
    return new Map(
      questions.flatMap((question) => {
        const verdict = checks.get(question.checker)?.judge(facts, question)
        return verdict ? [[question.requirementId, verdict] as const] : []
      }),
    )
  },
}
