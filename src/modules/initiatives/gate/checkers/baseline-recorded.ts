import { remoteFactors } from '../../../methods/index.ts'
import { check, met, notMet } from './answers.ts'

const factorNames = {
  distance: 'initiatives.check.factor.distance',
  staffing: 'initiatives.check.factor.staffing',
  'cost-per-head': 'initiatives.check.factor.cost-per-head',
  access: 'initiatives.check.factor.access',
} as const

/** The starting figure of each factor is there; a factor without a figure has none. */
export const baselineRecorded = check(
  'baseline-recorded',
  ({ baselines }, { params, initiativeId }) => {
    const here = baselines.filter((one) => one.initiativeId === initiativeId)
    const recorded = new Set(here.map(({ factor }) => factor))
    const wanted = params.factors ?? remoteFactors
    const lacks = wanted.filter((factor) => !recorded.has(factor))
    return lacks.length === 0
      ? met('initiatives.check.baseline.met', { count: wanted.length })
      : notMet('initiatives.check.baseline.missing', {
          count: lacks.length,
          missing: lacks.map((factor) => ({ key: factorNames[factor] })),
        })
  },
)
