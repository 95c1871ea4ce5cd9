import { path } from '../../../platform/http/paths.ts'

const initiative = '/:lab/initiatives/:initiativeId'
const all = `${initiative}/ideas` as const
const call = `${all}/calls/:solutionCallId` as const
const round = `${all}/comparisons/:ideaComparisonId` as const
const one = `${all}/:solutionIdeaId` as const

/** The addresses of solution ideas, in the order the router must try them. */
export const ideaPaths = {
  ideas: path(all),
  newIdea: path(`${all}/new`),

  calls: path(`${all}/calls`),
  newCall: path(`${all}/calls/new`),
  call: path(call),
  callDetails: path(`${call}/details`),
  callClosing: path(`${call}/closing`),
  callAnswer: path(`${call}/answer`),
  receipt: path(`${all}/receipts/:outsideIdeaId`),
  inbox: path(`${all}/inbox`),
  outside: path(`${all}/inbox/:outsideIdeaId`),
  outsideTaking: path(`${all}/inbox/:outsideIdeaId/taking`),
  outsideQuestion: path(`${all}/inbox/:outsideIdeaId/question`),
  outsideReply: path(`${all}/inbox/:outsideIdeaId/reply`),
  outsideRefusal: path(`${all}/inbox/:outsideIdeaId/refusal`),

  comparisons: path(`${all}/comparisons`),
  comparison: path(round),
  criteria: path(`${round}/criteria`),
  criterionRemoval: path(`${round}/criteria/:ideaCriterionId/removal`),
  compared: path(`${round}/ideas`),
  fixing: path(`${round}/fixing`),
  scores: path(`${round}/scores`),
  sheet: path(`${round}/sheet`),
  paper: path(`${round}/paper`),
  paperRemoval: path(`${round}/paper/:ideaPaperId/removal`),
  roundClosing: path(`${round}/closing`),

  idea: path(one),
  ideaDetails: path(`${one}/details`),
  aside: path(`${one}/aside`),
  asideReturn: path(`${one}/aside/return`),
  ideaRemoval: path(`${one}/removal`),
  team: path(`${one}/team`),
  teamOffer: path(`${one}/team/offer`),
  memberAnswer: path(`${one}/team/:solutionIdeaMemberId/answer`),
  memberLeaving: path(`${one}/team/:solutionIdeaMemberId/leaving`),
  memberOwning: path(`${one}/team/:solutionIdeaMemberId/owning`),

  similar: path(`${one}/similar`),
  similarChoice: path(`${one}/similar/:similarSolutionId`),
  similarRemoval: path(`${one}/similar/:similarSolutionId/removal`),
  pilotSimilar: path(`${initiative}/pilots/:pilotId/similar`),
  pilotSimilarChoice: path(`${initiative}/pilots/:pilotId/similar/:similarSolutionId`),
  pilotSimilarRemoval: path(`${initiative}/pilots/:pilotId/similar/:similarSolutionId/removal`),
}
