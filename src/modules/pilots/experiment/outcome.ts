import type { ExperimentOutcome, ExperimentRow } from './schema.ts'

type Rule = Pick<ExperimentRow, 'kind' | 'direction' | 'threshold' | 'peopleLeast'>
type Came = {
  value: number | null
  people: number
  disturbed: boolean
  stated: ExperimentOutcome | null
}

/**
 * What an experiment said, by the rule that was set before: unclear where something got in the way or too few took
 * part, else whether the figure reached the threshold. Where the measure is words, people say it.
 */
export function outcomeOf(rule: Rule, came: Came): ExperimentOutcome | null {
  const { kind, direction, threshold, peopleLeast } = rule
  const { value, people, disturbed, stated } = came
  if (disturbed || (peopleLeast !== null && people < peopleLeast)) return 'unclear'
  if (kind === 'words') return stated
  if (value === null || threshold === null) return null
  const reached = direction === 'at-least' ? value >= threshold : value <= threshold
  return reached ? 'supported' : 'not-supported'
}
