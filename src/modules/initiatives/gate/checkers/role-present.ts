import { roleName } from '../../../methods/index.ts'
import { holdersHere } from '../holders.ts'
import { check, met, notMet } from './answers.ts'

/** Enough people hold a role, in the initiative or in the whole lab. */
export const rolePresent = check('role-present', ({ holders }, { params, initiativeId }) => {
  const count = holdersHere(holders, params.role, initiativeId).length
  const needed = params.min ?? 1
  const values = { count, needed, role: roleName(params.role) }
  return count >= needed
    ? met('initiatives.check.role.met', values)
    : notMet('initiatives.check.role.missing', values)
})
