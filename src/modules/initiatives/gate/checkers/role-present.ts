import type { RequirementChecker } from '../../../../platform/manifest.ts'
import { roleName } from '../../../methods/index.ts'
import { holdersHere, holdersIn } from '../holders.ts'
import { answerEach, met, notMet, once, understood } from './answers.ts'

/** Enough people hold a role, in the initiative or in the whole lab. */
export const rolePresent: RequirementChecker = {
  name: 'role-present',
  async check(db, labId, questions, now) {
    const roles = once(understood('role-present', questions).map(({ params }) => params.role))
    const initiativeIds = once(questions.map(({ initiativeId }) => initiativeId))
    const holders = await holdersIn(db, labId, roles, initiativeIds, now)
    return answerEach('role-present', questions, ({ params, initiativeId }) => {
      const count = holdersHere(holders, params.role, initiativeId).length
      const needed = params.min ?? 1
      const values = { count, needed, role: roleName(params.role) }
      return count >= needed
        ? met('initiatives.check.role.met', values)
        : notMet('initiatives.check.role.missing', values)
    })
  },
}
