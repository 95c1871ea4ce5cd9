import { path } from '../../platform/http/paths.ts'

const all = '/:lab/champions'
const question = `${all}/questions/:championQuestionId` as const
const answer = `${question}/answers/:championAnswerId` as const
const pair = `${all}/pairs/:championPairId` as const
const person = `${all}/people/:participantId` as const
const initiative = '/:lab/initiatives/:initiativeId/facilitators'

/** Every address of what holds champions up, and of independent facilitators. */
export const supportPaths = {
  questions: path(`${all}/questions`),
  newQuestion: path(`${all}/questions/new`),
  question: path(question),
  questionRemoval: path(`${question}/removal`),
  questionReturn: path(`${question}/return`),
  answers: path(`${question}/answers`),
  answerHelp: path(`${answer}/help`),
  answerRemoval: path(`${answer}/removal`),
  answerReturn: path(`${answer}/return`),

  pairs: path(`${all}/pairs`),
  pairAgreement: path(`${pair}/agreement`),
  pairEnd: path(`${pair}/end`),

  thanks: path(`${all}/thanks`),
  thanksOne: path(`${all}/thanks/:championThanksId`),
  thanksPublicity: path(`${all}/thanks/:championThanksId/publicity`),
  thanksRemoval: path(`${all}/thanks/:championThanksId/removal`),
  thanksTakingDown: path(`${all}/thanks/:championThanksId/taking-down`),

  handOvers: path(`${all}/hand-overs`),
  handOver: path(`${all}/hand-overs/:championHandOverId`),

  person: path(person),
  newThanks: path(`${person}/thanks/new`),
  thanksTo: path(`${person}/thanks`),
  certificate: path(`${person}/certificate`),
  departure: path(`${person}/departure`),

  facilitators: path(initiative),
  facilitatorDeclarations: path(`${initiative}/declarations`),
}
