import { z } from 'zod'
import type { RequirementChecker, Verdict } from '../../../platform/manifest.ts'
import { facilitatorsOf, isIndependent, type ListedFacilitator } from '../facilitator/queries.ts'

const params = { 'independent-facilitator': z.strictObject({}) }

/** Whether an initiative has a facilitator who declared no ties within a year, and is not from the provider. One query. */
export const independentFacilitatorChecker: RequirementChecker = {
  names: Object.keys(params),
  params,
  async check(db, labId, questions, now) {
    const ids = [...new Set(questions.map(({ initiativeId }) => initiativeId))]
    const found = await facilitatorsOf(db, labId, ids, now)
    return new Map(
      questions.map(({ requirementId, initiativeId }) => [
        requirementId,
        judge(found.filter((one) => one.initiativeId === initiativeId)),
      ]),
    )
  },
}

function judge(here: readonly ListedFacilitator[]): Verdict {
  const key = (end: string) => `champions.check.facilitator.${end}`
  if (here.some(isIndependent)) return { state: 'met', detail: { key: key('met') } }
  return { state: 'not-met', detail: { key: key(missing(here)) } }
}

/** What is missing of the one who is nearest to it. */
function missing(here: readonly ListedFacilitator[]): string {
  if (here.length === 0) return 'nobody'
  const outside = here.filter(({ fromProvider }) => !fromProvider)
  if (outside.length === 0) return 'from-provider'
  const free = outside.filter(({ hasTies }) => hasTies !== true)
  if (free.length === 0) return 'has-ties'
  return free.some(({ declaredOn }) => declaredOn !== null) ? 'too-old' : 'undeclared'
}
