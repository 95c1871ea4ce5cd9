import { path } from '../../../platform/http/paths.ts'

const one = '/:lab/initiatives/:initiativeId/outreach/:outreachId'

/** Addresses of reaching people; the list is in voicesPaths. */
export const outreachPaths = {
  newOutreach: path('/:lab/initiatives/:initiativeId/outreach/new'),
  outreach: path(one),
  invited: path(`${one}/invited`),
  poster: path(`${one}/poster`),
  record: path(`${one}/record`),
  /** Where the code of a poster or a letter is typed or opened. */
  replies: path('/:lab/replies'),
  reply: path('/:lab/replies/:code'),
}
