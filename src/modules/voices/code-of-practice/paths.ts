import { path } from '../../../platform/http/paths.ts'

const initiative = '/:lab/initiatives/:initiativeId/code-of-practice'
const group = '/:lab/groups/:groupId/code-of-practice'

/** Every code of practice of a lab, that of an initiative, and that of a group. */
export const codePaths = {
  all: path('/:lab/codes-of-practice'),
  ofInitiative: path(initiative),
  newOfInitiative: path(`${initiative}/new`),
  ofGroup: path(group),
  newOfGroup: path(`${group}/new`),
}
