import { path } from '../../../platform/http/paths.ts'

const one = '/:lab/ecosystem/stakeholders/:stakeholderId'
const action = `${one}/changes/:changeActionId` as const
const review = `${one}/reviews/:readinessReviewId` as const

/** Every address of an organisation's change plan and of its reviews. */
export const changePaths = {
  plan: path(`${one}/changes`),
  newAction: path(`${one}/changes/new`),
  action: path(action),
  details: path(`${action}/details`),
  state: path(`${action}/state`),
  resources: path(`${action}/resources`),

  reviews: path(`${one}/reviews`),
  newReview: path(`${one}/reviews/new`),
  review: path(review),
  reviewRemoval: path(`${review}/removal`),
  reviewReturn: path(`${review}/return`),
}
