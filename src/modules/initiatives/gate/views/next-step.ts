import { peoplePaths } from '../../../people/index.ts'
import { paths } from '../../paths.ts'
import { isUnmet, type CheckedRequirement } from '../requirement-state.ts'

/** Where a gate is. */
export type GateAddress = { lab: string; initiativeId: string; gateId: string; phaseId: string }

/** What the reader may do here: work on the initiative, and guide it by asking people and giving roles. */
export type MayDo = { work: boolean; guide: boolean }

type Step = { key: string; address: string }

const guiding = new Set([
  'core-team-complete',
  'role-present',
  'sign-off',
  'group-decision',
  'decision-recorded',
])

/** What the reader can do about an unmet requirement. */
export function nextStep(one: CheckedRequirement, at: GateAddress, may: MayDo): Step | null {
  if (!isUnmet(one) || !(guiding.has(one.checker) ? may.guide : may.work)) return null
  const { lab, initiativeId, phaseId } = at
  const here = { lab, initiativeId }
  switch (one.checker) {
    case 'evidence-present':
      return { key: 'initiatives.next.evidence', address: paths.newEvidence({ ...here, phaseId }) }
    case 'activity-done':
      return { key: 'initiatives.next.activity', address: `${paths.work(here)}#phase-${phaseId}` }
    case 'baseline-recorded':
      return { key: 'initiatives.next.baseline', address: paths.remoteArea(here) }
    case 'challenge-version':
      return { key: 'initiatives.next.question', address: paths.newQuestion(here) }
    case 'core-team-complete':
      return { key: 'initiatives.next.core-team', address: paths.coreTeam(here) }
    case 'decision-recorded':
      return {
        key: 'initiatives.next.decision',
        address: `${paths.newDecision(here)}?gate=${at.gateId}`,
      }
    case 'role-present':
      return { key: 'initiatives.next.role', address: peoplePaths.people({ lab }) }
    case 'sign-off':
    case 'group-decision':
      return {
        key: one.state === 'waiting' ? 'initiatives.next.asked' : 'initiatives.next.sign-off',
        address: paths.signOffRequests(at),
      }
    default:
      return null
  }
}
