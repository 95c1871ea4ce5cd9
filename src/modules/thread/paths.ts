import { path } from '../../platform/http/paths.ts'

const thing = '/:lab/thread/:kind/:thingId'

/** Every address of the thread. */
export const paths = {
  thread: path(thing),
  newLink: path(`${thing}/links/new`),
  links: path(`${thing}/links`),
  linkRemoval: path(`${thing}/links/:linkId/removal`),
}
