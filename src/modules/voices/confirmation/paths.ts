import { path } from '../../../platform/http/paths.ts'

const one = '/:lab/initiatives/:initiativeId/voices/:contributionId'

/** Words that wait for a yes: the list, the yes and the no. */
export const confirmationPaths = {
  confirmations: path('/:lab/confirmations'),
  confirmation: path(`${one}/confirmation`),
  refusal: path(`${one}/confirmation/refusal`),
}
