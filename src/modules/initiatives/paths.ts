import { path } from '../../platform/http/paths.ts'

const one = '/:lab/initiatives/:initiativeId'

/** Every address of initiatives, in the order the router must try them. */
export const paths = {
  initiatives: path('/:lab/initiatives'),
  newInitiative: path('/:lab/initiatives/new'),
  initiative: path(one),
  work: path(`${one}/work`),
  details: path(`${one}/details`),
  pause: path(`${one}/pause`),
  end: path(`${one}/end`),
  resumption: path(`${one}/resumption`),

  question: path(`${one}/question`),
  newQuestion: path(`${one}/question/new`),
  remoteArea: path(`${one}/remote-area`),
  remoteFactor: path(`${one}/remote-area/:factor`),
  baseline: path(`${one}/remote-area/:factor/baseline`),
  result: path(`${one}/remote-area/:factor/result`),

  processes: path(`${one}/processes`),
  newProcess: path(`${one}/processes/new`),
  processVersion: path(`${one}/processes/:processId/version`),
  phase: path(`${one}/phases/:phaseId`),
  phaseDates: path(`${one}/phases/:phaseId/dates`),
  phaseOpening: path(`${one}/phases/:phaseId/opening`),
  phaseReturn: path(`${one}/phases/:phaseId/return`),

  activities: path(`${one}/activities`),
  newActivity: path(`${one}/phases/:phaseId/activities/new`),
  activity: path(`${one}/activities/:activityId`),
  activityState: path(`${one}/activities/:activityId/state`),
  activityPhase: path(`${one}/activities/:activityId/phase`),

  evidenceList: path(`${one}/evidence`),
  newEvidence: path(`${one}/phases/:phaseId/evidence`),
  evidence: path(`${one}/evidence/:evidenceId`),
  evidenceFile: path(`${one}/evidence/:evidenceId/file`),
  evidenceAudience: path(`${one}/evidence/:evidenceId/audience`),
  evidenceWithdrawal: path(`${one}/evidence/:evidenceId/withdrawal`),
  evidenceReturn: path(`${one}/evidence/:evidenceId/return`),

  gate: path(`${one}/gates/:gateId`),
  gatePassage: path(`${one}/gates/:gateId/passage`),
  gateHolder: path(`${one}/gates/:gateId/holder`),
  gateOverride: path(`${one}/gates/:gateId/requirements/:requirementId/override`),
  signOffs: path(`${one}/gates/:gateId/sign-offs`),
  signOffWithdrawal: path(`${one}/gates/:gateId/sign-offs/:signOffId/withdrawal`),
  assistedSignOff: path(`${one}/gates/:gateId/assisted-sign-offs`),
  signOffRequests: path(`${one}/gates/:gateId/requests`),
  signOffSheet: path(`${one}/gates/:gateId/sheet`),
  signOffPhoneList: path(`${one}/gates/:gateId/phone-list`),

  decisions: path(`${one}/decisions`),
  newDecision: path(`${one}/decisions/new`),
  decision: path(`${one}/decisions/:decisionId`),
  decisionNote: path(`${one}/decisions/:decisionId/note`),

  coreTeam: path(`${one}/core-team`),
  coreTeamTraining: path(`${one}/core-team/:participantId/training`),
  coreTeamLeaving: path(`${one}/core-team/:participantId/leaving`),
}
