import { path } from '../../../platform/http/paths.ts'

const ofOrganisation = '/:lab/ecosystem/stakeholders/:stakeholderId/policy-texts'
const one = '/:lab/ecosystem/policy-texts/:policyTextId'

/** Every address of the commissioning check. */
export const policyPaths = {
  policyTexts: path(ofOrganisation),
  newPolicyText: path(`${ofOrganisation}/new`),
  policyText: path(one),
  check: path(`${one}/check`),
  clause: path(`${one}/clauses/:point`),
  policyRemoval: path(`${one}/removal`),
  policyReturn: path(`${one}/return`),
}
