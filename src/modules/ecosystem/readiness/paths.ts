import { path } from '../../../platform/http/paths.ts'

const one = '/:lab/ecosystem/stakeholders/:stakeholderId/readiness'
const round = `${one}/rounds/:readinessRoundId` as const
const answer = '/:lab/readiness/:code'

/** Every address of readiness: of the lab, of one organisation, and of those who answer. */
export const readinessPaths = {
  all: path('/:lab/ecosystem/readiness'),
  statements: path('/:lab/ecosystem/readiness/statements'),
  organisation: path(one),
  newRound: path(`${one}/rounds/new`),
  rounds: path(`${one}/rounds`),
  round: path(round),
  roundEnd: path(`${round}/last-day`),
  closing: path(`${round}/closing`),
  removal: path(`${round}/removal`),
  newCode: path(`${round}/codes`),
  sheet: path(`${round}/sheet`),
  paper: path(`${round}/paper`),
  paperRemoval: path(`${round}/paper/removal`),
  group: path(`${round}/group`),
  own: path(`${round}/answer`),
  figures: path(`${round}/figures`),

  answer: path(answer),
  thanks: path(`${answer}/thanks`),
}
