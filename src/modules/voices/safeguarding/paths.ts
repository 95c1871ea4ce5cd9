import { path } from '../../../platform/http/paths.ts'

const all = '/:lab/safeguarding'
const one = `${all}/:concernId` as const

/** Worries about people, in the order the router must try them; the list itself is in voicesPaths. */
export const safeguardingPaths = {
  newConcern: path(`${all}/new`),
  leads: path(`${all}/leads`),
  leadEnd: path(`${all}/leads/:safeguardingLeadId/end`),
  concern: path(one),
  seen: path(`${one}/seen`),
  steps: path(`${one}/steps`),
}
