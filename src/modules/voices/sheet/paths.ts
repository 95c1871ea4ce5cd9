import { path } from '../../../platform/http/paths.ts'

const all = '/:lab/initiatives/:initiativeId/sheets'
const batch = `${all}/batches/:sheetBatchId` as const
const one = `${all}/:sheetId` as const

/** Paper sheets, in the order the router must try them; the list itself is in voicesPaths. */
export const sheetPaths = {
  /** Where a sheet is found by its code, and the next one is taken. */
  finding: path(`${all}/keying`),
  batch: path(batch),
  print: path(`${batch}/print`),
  sheet: path(one),
  keying: path(`${one}/keying`),
  voiding: path(`${one}/voiding`),
  loss: path(`${one}/loss`),
  return: path(`${one}/return`),
}
