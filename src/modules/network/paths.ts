import { path } from '../../platform/http/paths.ts'

const membership = '/:lab/programme'

/** Every address of the network, beside the programme's own page and the lab's page about it, which labs name. */
export const networkPaths = {
  comparison: path('/programmes/:programme/comparison'),
  pilots: path('/programmes/:programme/pilots'),
  requests: path(`${membership}/requests`),
  requestWithdrawal: path(`${membership}/requests/withdrawal`),
  joining: path(`${membership}/joining`),
  leaving: path(`${membership}/leaving`),
  publication: path('/:lab/initiatives/:initiativeId/publication'),
  publicationWithdrawal: path('/:lab/initiatives/:initiativeId/publication/withdrawal'),
}
