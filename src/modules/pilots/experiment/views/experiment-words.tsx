import { leasts } from '../../../../analysis/suppression/index.ts'
import { LocalTextOf, StateTag, usePage, type PageScope } from '../../../../ui/index.ts'
import type { ExperimentOutcome, ExperimentRow, ExperimentState } from '../schema.ts'

type Rule = Pick<ExperimentRow, 'kind' | 'direction' | 'threshold' | 'unit' | 'thresholdWords'>
type Scope = Pick<PageScope, 't' | 'format'>

/** A figure in its unit. */
export function figureWords({ format }: Scope, value: number, unit: string): string {
  return `${format.number(value)} ${unit}`.trim()
}

/** What counts as supported, as it was set before the start. */
export function ThresholdWords({ of }: { of: Rule }) {
  const scope = usePage()
  const { kind, direction, threshold, unit, thresholdWords } = of
  if (kind === 'words') return <LocalTextOf text={thresholdWords} />
  const figure = figureWords(scope, threshold!, unit)
  return <>{scope.t(`pilots.experiment.threshold.${direction}`, { figure })}</>
}

type TagProps = { outcome: ExperimentOutcome | null; state: ExperimentState; archived?: boolean }

/** What an experiment said, or where it stands: every answer looks the same. */
export function OutcomeTag({ outcome, state, archived = false }: TagProps) {
  const { t } = usePage()
  if (archived) return <StateTag tone="neutral">{t('pilots.state.archived')}</StateTag>
  if (!outcome) return <StateTag tone="neutral">{t(`pilots.experiment.state.${state}`)}</StateTag>
  return <StateTag tone="info">{t(`pilots.experiment.outcome.${outcome}`)}</StateTag>
}

/** Whether a figure of so many people may be shown to this reader. */
export function mayShow(inside: boolean, people: number): boolean {
  return inside || people >= leasts.inside
}
