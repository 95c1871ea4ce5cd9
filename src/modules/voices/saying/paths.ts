import { path } from '../../../platform/http/paths.ts'

const one = '/:lab/initiatives/:initiativeId/saying'

/** The pages of the public form behind its first one, and what is done with the draft. */
export const sayingPaths = {
  sending: path(`${one}/sending`),
  removal: path(`${one}/draft-removal`),
  step: path(`${one}/:step`),
}
