export { paths as initiativePaths } from './paths.ts'

export {
  changeInitiative,
  endInitiative,
  pauseInitiative,
  resumeInitiative,
  startInitiative,
} from './initiative/commands.ts'
export { findInitiative } from './initiative/queries.ts'
export { initiative, type InitiativeId, type InitiativeState } from './initiative/schema.ts'
export { mayGuide, mayLead, maySeeWork, mayWorkIn } from './initiative/policy.ts'

export { writeQuestion } from './challenge/question.ts'
export { recordBaseline, recordResult } from './challenge/remote-area.ts'

export { changePhaseDates, openPhase, returnToPhase, startProcess } from './process/commands.ts'
export { phase, process, type PhaseId, type ProcessId } from './process/schema.ts'

export { addActivity, changeActivity, moveActivity, setActivityState } from './activity/commands.ts'
export { activity, type ActivityId, type ActivityState } from './activity/schema.ts'

export { addEvidence, returnEvidence, showEvidence, withdrawEvidence } from './evidence/commands.ts'
export { evidence, type EvidenceId } from './evidence/schema.ts'

export { overrideRequirement } from './gate/override.ts'
export { passGate } from './gate/pass-gate.ts'
export { setGateHolder } from './gate/set-holder.ts'
export { askToSign } from './sign-off/ask.ts'
export { recordSignOff, signGate, withdrawSignOff } from './sign-off/commands.ts'
export { recordDecision } from './decision/commands.ts'
export { joinCoreTeam, leaveCoreTeam, recordTraining } from './core-team/commands.ts'
