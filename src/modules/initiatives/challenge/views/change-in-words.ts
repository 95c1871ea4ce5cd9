import type { PageScope } from '../../../../ui/index.ts'
import { changeOf } from '../change.ts'

export type Measured = { unit: string; baselineValue: number | null; resultValue: number | null }

/** How a figure moved from its baseline, as a sentence; undefined while there is no result. */
export function changeInWords(
  { unit, baselineValue, resultValue }: Measured,
  { t, format }: Pick<PageScope, 't' | 'format'>,
): string | undefined {
  if (baselineValue === null || resultValue === null) return undefined
  const change = changeOf(baselineValue, resultValue)
  if (change.kind === 'same') return t('initiatives.change.same')
  const by = format.number(change.by)
  return change.percent === null
    ? t(`initiatives.change.${change.kind}`, { by, unit })
    : t(`initiatives.change.${change.kind}-percent`, { by, unit, percent: change.percent })
}
