export { openPilotFiles } from './method-files.ts'
export { pilotPaths } from './paths.ts'
export { planPilot } from './pilot/commands.ts'
export { startPilot } from './pilot/start.ts'
export { writeCriteria } from './criteria/commands.ts'
export { addPilotPerson, agreeToPilot, planSupport, writeConsentText } from './person/commands.ts'
export { makeIndicator, takeObservations } from './measure/commands.ts'

export { ideaPaths } from './idea/paths.ts'
export { makeIdea, putAside } from './idea/commands.ts'
export { answerMember, noteMember, offerToTeam } from './idea/team/commands.ts'
export { openCall } from './idea/call/commands.ts'
export { askBack, sendIdea, takeIn } from './idea/call/outside-commands.ts'
export {
  addCriterion,
  beginRound,
  closeRound,
  fixCriteria,
  pickIdeas,
} from './idea/compare/commands.ts'
export { keepScores } from './idea/compare/keep-scores.ts'
export { keyPaper } from './idea/compare/paper-commands.ts'
export { noteSimilar } from './idea/similar/commands.ts'
