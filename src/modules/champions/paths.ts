import { path } from '../../platform/http/paths.ts'

const all = '/:lab/champions'
const one = `${all}/:championId` as const
const offer = `${all}/offers/:championOfferId` as const
const expense = `${all}/expenses/:championExpenseId` as const
const release = `${all}/releases/:championReleaseId` as const
const mandate = `${all}/mandates/:championMandateId` as const
const hours = `${one}/hours/:championHoursId` as const
const initiative = '/:lab/initiatives/:initiativeId/champions'

/** Every address of champions, in the order the router must try them. */
export const championPaths = {
  list: path(all),
  newChampion: path(`${all}/new`),
  file: path(`${all}/export`),
  map: path(`${all}/map`),
  report: path(`${all}/report`),
  setup: path(`${all}/setup`),

  call: path(`${all}/call`),
  callOffer: path(`${all}/call/offer`),
  callNomination: path(`${all}/call/nomination`),
  callReceipt: path(`${all}/call/receipts/:championOfferId`),

  offers: path(`${all}/offers`),
  offer: path(offer),
  offerTalk: path(`${offer}/talk`),
  offerAcceptance: path(`${offer}/acceptance`),
  offerRefusal: path(`${offer}/refusal`),

  expenses: path(`${all}/expenses`),
  expensesFile: path(`${all}/expenses/export`),
  expense: path(expense),
  expenseDecision: path(`${expense}/decision`),
  expenseWithdrawal: path(`${expense}/withdrawal`),
  expenseReceipt: path(`${expense}/receipt`),

  releases: path(`${all}/releases`),
  release: path(release),
  releaseDecision: path(`${release}/decision`),
  releaseWithdrawal: path(`${release}/withdrawal`),

  mandate: path(mandate),
  mandateOffer: path(`${mandate}/offer`),
  mandateSignatures: path(`${mandate}/signatures`),
  mandatePaper: path(`${mandate}/paper`),
  mandateEnd: path(`${mandate}/end`),
  mandateLink: path(`${all}/signing/:code`),

  champion: path(one),
  details: path(`${one}/details`),
  communities: path(`${one}/communities`),
  state: path(`${one}/state`),
  readiness: path(`${one}/readiness`),
  yes: path(`${one}/yes`),
  notedYes: path(`${one}/noted-yes`),
  no: path(`${one}/no`),
  newMandate: path(`${one}/mandates/new`),
  mandates: path(`${one}/mandates`),
  newRelease: path(`${one}/releases/new`),
  releasesOf: path(`${one}/releases`),
  newExpense: path(`${one}/expenses/new`),
  expensesOf: path(`${one}/expenses`),
  hours: path(`${one}/hours`),
  hoursCorrection: path(`${hours}/correction`),
  hoursRemoval: path(`${hours}/removal`),
  hoursReturn: path(`${hours}/return`),

  ofInitiative: path(initiative),
  targets: path(`${initiative}/communities`),
  /** The page of home on which hours can be noted too; home stands above and cannot be asked. */
  today: path('/:lab/today'),
}
