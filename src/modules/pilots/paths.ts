import { path } from '../../platform/http/paths.ts'

const all = '/:lab/initiatives/:initiativeId/pilots'
const one = `${all}/:pilotId` as const

/** The addresses of pilots, in the order the router must try them. */
export const pilotPaths = {
  pilots: path(all),
  newPilot: path(`${all}/new`),
  initiativeLeads: path(`${all}/funding`),
  pilot: path(one),
  details: path(`${one}/details`),
  start: path(`${one}/start`),
  withdrawal: path(`${one}/withdrawal`),
  reinstatement: path(`${one}/reinstatement`),
  removal: path(`${one}/removal`),
  archive: path(`${one}/archive`),
  archiveReturn: path(`${one}/archive/return`),

  people: path(`${one}/people`),
  person: path(`${one}/people/:pilotPersonId`),
  personConsent: path(`${one}/people/:pilotPersonId/consent`),
  personSupport: path(`${one}/people/:pilotPersonId/support`),
  personLeaving: path(`${one}/people/:pilotPersonId/leaving`),
  consentText: path(`${one}/consent-text`),
  myPart: path(`${one}/my-part`),
  myConsent: path(`${one}/my-part/consent`),
  mySupport: path(`${one}/my-part/support`),
  myLeaving: path(`${one}/my-part/leaving`),
  myRelation: path(`${one}/my-part/relation`),

  criteria: path(`${one}/exit-criteria`),

  indicators: path(`${one}/indicators`),
  newIndicator: path(`${one}/indicators/new`),
  indicator: path(`${one}/indicators/:pilotIndicatorId`),
  observations: path(`${one}/observations`),
  observationFile: path(`${one}/observations/file`),
  observationExample: path(`${one}/observations/example`),
  observationExport: path(`${one}/observations/export`),
  observationRemoval: path(`${one}/observations/:pilotObservationId/removal`),
  relations: path(`${one}/relations`),

  timeline: path(`${one}/timeline`),
  entryDone: path(`${one}/timeline/:pilotEntryId/done`),
  risks: path(`${one}/risks`),
  riskEnd: path(`${one}/risks/:pilotRiskId/end`),
  costs: path(`${one}/costs`),
  costRemoval: path(`${one}/costs/:pilotCostId/removal`),
  reach: path(`${one}/costs/reach`),

  exit: path(`${one}/exit`),
  telling: path(`${one}/telling`),
  closing: path(`${one}/closing`),
  followUp: path(`${one}/follow-ups/:pilotFollowUpId`),

  plan: path(`${one}/plan`),
  planDetails: path(`${one}/plan/details`),
  planPublication: path(`${one}/plan/publication`),
  planExport: path(`${one}/plan/export`),
  newPlanLine: path(`${one}/plan/lines/new`),
  planTable: path(`${one}/plan/lines/table`),
  planLinesExport: path(`${one}/plan/lines/export`),
  planLine: path(`${one}/plan/lines/:businessLineId`),
  planLineRemoval: path(`${one}/plan/lines/:businessLineId/removal`),
  planLineReturn: path(`${one}/plan/lines/:businessLineId/return`),

  leads: path(`${one}/funding`),
  newLead: path(`${one}/funding/new`),
  lead: path(`${one}/funding/:fundingLeadId`),

  portfolio: path('/:lab/pilots'),
  labLeads: path('/:lab/pilots/funding'),
  portfolioFile: path('/:lab/pilots/export'),
}
