import { path } from '../../../platform/http/paths.ts'

const initiative = '/:lab/initiatives/:initiativeId/code-of-practice'
const group = '/:lab/groups/:groupId/code-of-practice'

/** The code of practice of an initiative, and of a group. */
export const codePaths = {
  ofInitiative: path(initiative),
  newOfInitiative: path(`${initiative}/new`),
  ofGroup: path(group),
  newOfGroup: path(`${group}/new`),
}
