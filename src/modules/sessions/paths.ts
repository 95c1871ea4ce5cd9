import { path } from '../../platform/http/paths.ts'

const all = '/:lab/initiatives/:initiativeId/sessions'
const one = `${all}/:sessionId` as const

/** Every address of sessions, in the order the router must try them. */
export const paths = {
  sessions: path(all),
  newSession: path(`${all}/new`),
  session: path(one),
  details: path(`${one}/details`),
  invitations: path(`${one}/invitations`),
  invitationWithdrawal: path(`${one}/invitations/withdrawal`),
  attendance: path(`${one}/attendance`),
  newcomers: path(`${one}/newcomers`),
  newPeople: path(`${one}/newcomers/people`),
  notesDone: path(`${one}/notes-done`),
  cancellation: path(`${one}/cancellation`),
  reinstatement: path(`${one}/reinstatement`),
  sheet: path(`${one}/sheet`),
}
