import { path } from '../../../platform/http/paths.ts'

const all = '/:lab/initiatives/:initiativeId/commitments'
const one = `${all}/:commitmentId` as const

/** Commitments; the list is in voicesPaths. */
export const commitmentPaths = {
  newCommitment: path(`${all}/new`),
  commitment: path(one),
  details: path(`${one}/details`),
  outcome: path(`${one}/outcome`),
}
