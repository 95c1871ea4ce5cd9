import { path } from '../../../platform/http/paths.ts'

const all = '/:lab/initiatives/:initiativeId/themes'
const one = `${all}/:themeId` as const

/** Themes and what they hold; the list and a theme's own page are in voicesPaths. */
export const themePaths = {
  newTheme: path(`${all}/new`),
  details: path(`${one}/details`),
  archive: path(`${one}/archive`),
  reopening: path(`${one}/reopening`),
  merger: path(`${one}/merger`),
  parting: path(`${one}/parting`),
  publication: path(`${one}/publication`),
  itemRemoval: path(`${one}/items/:themeItemId/removal`),
  itemMove: path(`${one}/items/:themeItemId/move`),
}
