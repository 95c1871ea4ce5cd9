import { path } from '../../../platform/http/paths.ts'

const all = '/:lab/initiatives/:initiativeId/prototypes'
const one = `${all}/:prototypeId` as const

/** The addresses of prototypes, in the order the router must try them. */
export const prototypePaths = {
  prototypes: path(all),
  newPrototype: path(`${all}/new`),
  prototype: path(one),
  details: path(`${one}/details`),
  archive: path(`${one}/archive`),
  archiveReturn: path(`${one}/archive/return`),
  removal: path(`${one}/removal`),

  newVersion: path(`${one}/versions/new`),
  version: path(`${one}/versions/:prototypeVersionId`),
  versionFile: path(`${one}/versions/:prototypeVersionId/file`),

  newTrial: path(`${one}/trials/new`),
  trialWithdrawal: path(`${one}/trials/:prototypeTrialId/withdrawal`),
}
