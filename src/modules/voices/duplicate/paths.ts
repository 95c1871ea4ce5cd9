import { path } from '../../../platform/http/paths.ts'

const one = '/:lab/initiatives/:initiativeId/duplicates'

/** What seems to say the same, and what a person says about it. */
export const duplicatePaths = {
  duplicates: path(one),
  duplicate: path(`${one}/:duplicatePairId`),
}
