import { path } from '../../../platform/http/paths.ts'

const all = '/:lab/initiatives/:initiativeId/readings'
const one = `${all}/:contributionId` as const

/** Reading together: what is still to read, one contribution with its tags and extracts, and all tags. */
export const readingPaths = {
  readings: path(all),
  reading: path(one),
  tags: path(`${one}/tags`),
  tagRemovals: path(`${one}/tags/removals`),
  notes: path(`${one}/notes`),
  extracts: path(`${one}/extracts`),
  extractRemoval: path(`${one}/extracts/:extractId/removal`),
  items: path(`${one}/theme-items`),
  allTags: path('/:lab/initiatives/:initiativeId/tags'),
}
