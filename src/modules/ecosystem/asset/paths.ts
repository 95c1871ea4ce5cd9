import { path } from '../../../platform/http/paths.ts'

const assets = '/:lab/ecosystem/assets'
const one = `${assets}/:assetId` as const
const request = '/:lab/ecosystem/asset-requests/:assetRequestId'

/** Every address of what is offered. */
export const assetPaths = {
  assets: path(assets),
  newAsset: path(`${assets}/new`),
  map: path(`${assets}/map`),
  sheet: path(`${assets}/noticeboard`),
  mine: path(`${assets}/mine`),
  ofPerson: path('/:lab/people/:participantId/assets'),
  asset: path(one),
  details: path(`${one}/details`),
  agreement: path(`${one}/agreement`),
  agreementEnd: path(`${one}/agreement/end`),
  removal: path(`${one}/removal`),
  return: path(`${one}/return`),

  ofInitiative: path('/:lab/initiatives/:initiativeId/assets'),
  requests: path('/:lab/initiatives/:initiativeId/asset-requests'),
  newRequest: path('/:lab/initiatives/:initiativeId/asset-requests/new'),
  request: path(request),
  answer: path(`${request}/answer`),
  use: path(`${request}/use`),
  thanks: path(`${request}/thanks`),
  requestWithdrawal: path(`${request}/withdrawal`),
}
