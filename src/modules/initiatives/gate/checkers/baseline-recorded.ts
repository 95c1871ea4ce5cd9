import { and, eq, inArray, isNotNull } from 'drizzle-orm'
import type { RequirementChecker } from '../../../../platform/manifest.ts'
import { remoteFactors } from '../../../methods/index.ts'
import { remoteFactor } from '../../challenge/schema.ts'
import type { InitiativeId } from '../../initiative/schema.ts'
import { answerEach, met, notMet, once } from './answers.ts'

const factorNames = {
  distance: 'initiatives.check.factor.distance',
  staffing: 'initiatives.check.factor.staffing',
  'cost-per-head': 'initiatives.check.factor.cost-per-head',
  access: 'initiatives.check.factor.access',
} as const

/** The starting figure of each factor is there; a factor without a figure has none. */
export const baselineRecorded: RequirementChecker = {
  name: 'baseline-recorded',
  async check(db, labId, questions) {
    const ids = once(questions.map(({ initiativeId }) => initiativeId as InitiativeId))
    const found = await db
      .select({ initiativeId: remoteFactor.initiativeId, factor: remoteFactor.factor })
      .from(remoteFactor)
      .where(
        and(
          eq(remoteFactor.labId, labId),
          inArray(remoteFactor.initiativeId, ids),
          isNotNull(remoteFactor.baselineValue),
        ),
      )
    const recorded = new Set<string>(found.map((one) => `${one.initiativeId} ${one.factor}`))
    return answerEach('baseline-recorded', questions, ({ params, initiativeId }) => {
      const wanted = params.factors ?? remoteFactors
      const lacks = wanted.filter((factor) => !recorded.has(`${initiativeId} ${factor}`))
      return lacks.length === 0
        ? met('initiatives.check.baseline.met', { count: wanted.length })
        : notMet('initiatives.check.baseline.missing', {
            count: lacks.length,
            missing: lacks.map((factor) => ({ key: factorNames[factor] })),
          })
    })
  },
}
