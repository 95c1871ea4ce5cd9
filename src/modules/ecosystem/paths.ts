import { path } from '../../platform/http/paths.ts'

const entries = '/:lab/ecosystem/stakeholders'
const one = `${entries}/:stakeholderId` as const
const ties = '/:lab/ecosystem/ties'

/** Every address of the map. */
export const ecosystemPaths = {
  map: path('/:lab/ecosystem'),
  network: path('/:lab/ecosystem/network'),
  matrix: path('/:lab/ecosystem/matrix'),
  missing: path('/:lab/ecosystem/missing'),
  ofInitiative: path('/:lab/initiatives/:initiativeId/ecosystem'),

  stakeholders: path(entries),
  newStakeholder: path(`${entries}/new`),
  stakeholdersFile: path(`${entries}/export`),
  stakeholder: path(one),
  details: path(`${one}/details`),
  removal: path(`${one}/removal`),
  return: path(`${one}/return`),
  double: path(`${one}/double`),
  involvements: path(`${one}/involvements`),
  involvementEnd: path(`${one}/involvements/:involvementId/end`),
  acts: path(`${one}/acts`),
  actWithdrawal: path(`${one}/acts/:stakeholderActId/withdrawal`),

  ties: path(ties),
  newTie: path(`${ties}/new`),
  tiesFile: path(`${ties}/export`),
  tie: path(`${ties}/:tieId`),
  tieEnd: path(`${ties}/:tieId/end`),
  tieRemoval: path(`${ties}/:tieId/removal`),
  tieReturn: path(`${ties}/:tieId/return`),

  newImport: path('/:lab/ecosystem/imports/new'),
  example: path('/:lab/ecosystem/imports/examples/:what'),
}
