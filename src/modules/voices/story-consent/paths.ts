import { path } from '../../../platform/http/paths.ts'

const one = '/:lab/initiatives/:initiativeId/voices/:contributionId/consents'

/** What a teller agrees to for one story, and taking it back. */
export const storyConsentPaths = {
  consents: path(one),
  withdrawal: path(`${one}/:contributionConsentId/withdrawal`),
}
