import { path } from '../../../platform/http/paths.ts'

const one = '/:lab/initiatives/:initiativeId/saying'

/** The pages of the public form behind its first one, and what is done with the draft. */
export const sayingPaths = {
  words: path(`${one}/words`),
  place: path(`${one}/place`),
  whose: path(`${one}/whose`),
  who: path(`${one}/who`),
  readers: path(`${one}/readers`),
  check: path(`${one}/check`),
  sending: path(`${one}/sending`),
  removal: path(`${one}/draft-removal`),
}
