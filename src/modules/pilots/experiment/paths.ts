import { path } from '../../../platform/http/paths.ts'

const all = '/:lab/initiatives/:initiativeId/experiments'
const one = `${all}/:experimentId` as const

/** The addresses of experiments, in the order the router must try them. */
export const experimentPaths = {
  experiments: path(all),
  newExperiment: path(`${all}/new`),
  experiment: path(one),
  details: path(`${one}/details`),
  start: path(`${one}/start`),
  archive: path(`${one}/archive`),
  archiveReturn: path(`${one}/archive/return`),
  removal: path(`${one}/removal`),

  results: path(`${one}/results`),
  resultWithdrawal: path(`${one}/results/:experimentResultId/withdrawal`),
  conclusion: path(`${one}/conclusion`),
}
