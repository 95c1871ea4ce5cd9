import { path } from '../../../platform/http/paths.ts'

const one = '/:lab/initiatives/:initiativeId/voices/:contributionId'

/** What may be done with one contribution, each on a page of its own. */
export const contributionPaths = {
  wording: path(`${one}/wording`),
  audience: path(`${one}/audience`),
  withdrawal: path(`${one}/withdrawal`),
  return: path(`${one}/return`),
  photo: path(`${one}/photos/:blobId`),
}
