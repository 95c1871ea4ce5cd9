import { path } from '../../../platform/http/paths.ts'

const one = '/:lab/initiatives/:initiativeId/imports/:importRunId'

/** The addresses of one import. */
export const importPaths = {
  run: path(one),
  mapping: path(`${one}/mapping`),
  confirmation: path(`${one}/contributions`),
  continuation: path(`${one}/continuation`),
  wrongLines: path(`${one}/wrong-lines`),
  wrongLinesFile: path(`${one}/wrong-lines/file`),
  undoing: path(`${one}/undoing`),
  removal: path(`${one}/removal`),
}
