import { path } from '../../../platform/http/paths.ts'

const one = '/:lab/initiatives/:initiativeId'

/** Where comments are sent to: on what somebody said, and on a finding. */
export const commentPaths = {
  onContribution: path(`${one}/voices/:contributionId/comments`),
  onFinding: path(`${one}/findings/:findingId/comments`),
}
