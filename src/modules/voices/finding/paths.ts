import { path } from '../../../platform/http/paths.ts'

const all = '/:lab/initiatives/:initiativeId/findings'
const one = `${all}/:findingId` as const

/** Findings; the list and a finding's own page are in voicesPaths. */
export const findingPaths = {
  newFinding: path(`${all}/new`),
  details: path(`${one}/details`),
  publication: path(`${one}/publication`),
  withdrawal: path(`${one}/withdrawal`),
  extracts: path(`${one}/extracts`),
  extractRemoval: path(`${one}/extracts/:extractId/removal`),
  dissents: path(`${one}/dissents`),
  dissentWithdrawal: path(`${one}/dissents/:dissentId/withdrawal`),
}
