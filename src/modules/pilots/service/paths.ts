import { path } from '../../../platform/http/paths.ts'

const all = '/:lab/services'
const one = `${all}/:serviceId` as const
const ofInitiative = '/:lab/initiatives/:initiativeId/services'
const work = `${ofInitiative}/:serviceId` as const
const round = `${work}/assessments/:serviceAssessmentId` as const
const touchpoint = `${work}/touchpoints/:serviceTouchpointId` as const

/** The addresses of services: for residents, and for those who work on them. */
export const servicePaths = {
  services: path(all),
  service: path(one),
  sheet: path(`${one}/sheet`),
  assess: path(`${one}/assessment`),
  assessAsStaff: path(`${one}/assessment/staff/:code`),
  thanks: path(`${one}/assessment/thanks`),

  ofInitiative: path(ofInitiative),
  newService: path(`${ofInitiative}/new`),
  work: path(work),
  details: path(`${work}/details`),
  state: path(`${work}/state`),
  removal: path(`${work}/removal`),
  test: path(`${work}/tests/:test`),
  record: path(`${work}/commissioning`),
  promises: path(`${work}/commitments`),
  touchpoints: path(`${work}/touchpoints`),
  touchpoint: path(touchpoint),
  touchpointEnd: path(`${touchpoint}/end`),
  assessments: path(`${work}/assessments`),
  assessment: path(round),
  assessmentClosing: path(`${round}/closing`),
  assessmentPaper: path(`${round}/paper`),
  assessmentSheet: path(`${round}/sheet`),
  changes: path(`${work}/changes`),
}
