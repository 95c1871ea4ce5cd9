import type { RequirementChecker } from '../../../../platform/manifest.ts'
import { activityDone } from './activity-done.ts'
import { baselineRecorded } from './baseline-recorded.ts'
import { challengeVersioned } from './challenge-version.ts'
import { coreTeamComplete } from './core-team-complete.ts'
import { decisionRecorded } from './decision-recorded.ts'
import { evidencePresent } from './evidence-present.ts'
import { groupDecided } from './group-decision.ts'
import { rolePresent } from './role-present.ts'
import { signedOff } from './sign-off.ts'

/** What gates can ask about initiatives; other modules offer their own. */
export const gateCheckers: readonly RequirementChecker[] = [
  evidencePresent,
  rolePresent,
  activityDone,
  baselineRecorded,
  signedOff,
  groupDecided,
  coreTeamComplete,
  challengeVersioned,
  decisionRecorded,
]
