import { path } from '../../platform/http/paths.ts'

const all = '/:lab/initiatives/:initiativeId/sessions'
const one = `${all}/:sessionId` as const
const plan = '/:lab/people/:participantId/access-plan'
const need = `${plan}/needs/:supportNeedId` as const

/** Every address of sessions, in the order the router must try them. */
export const paths = {
  sessions: path(all),
  newSession: path(`${all}/new`),
  session: path(one),
  details: path(`${one}/details`),
  invitations: path(`${one}/invitations`),
  invitationWithdrawal: path(`${one}/invitations/withdrawal`),
  attendance: path(`${one}/attendance`),
  induction: path(`${one}/attendance/induction`),
  newcomers: path(`${one}/newcomers`),
  newPeople: path(`${one}/newcomers/people`),
  notesDone: path(`${one}/notes-done`),
  cancellation: path(`${one}/cancellation`),
  reinstatement: path(`${one}/reinstatement`),
  sheet: path(`${one}/sheet`),
  kit: path(`${one}/kit`),
  supports: path(`${one}/supports`),
  newSupport: path(`${one}/supports/new`),
  supportsFromPlans: path(`${one}/supports/from-plans`),
  driverList: path(`${one}/supports/driver-list`),
  hostList: path(`${one}/supports/host-list`),
  support: path(`${one}/supports/:sessionSupportId`),
  supportState: path(`${one}/supports/:sessionSupportId/state`),

  accessPlan: path(plan),
  needs: path(`${plan}/needs`),
  need: path(need),
  needAgreement: path(`${need}/agreement`),
  needEnding: path(`${need}/ending`),
  needReturn: path(`${need}/return`),
  asking: path(`${plan}/asking`),
}
