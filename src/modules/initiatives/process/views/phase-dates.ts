import type { PageScope } from '../../../../ui/index.ts'

export type Dated = {
  startsOn: string | null
  startsWords: string
  endsOn: string | null
  endsWords: string
}

/** When a phase begins and ends, as exactly as anybody knows; undefined when nobody said. */
export function phaseDates(
  { startsOn, startsWords, endsOn, endsWords }: Dated,
  { t, format }: Pick<PageScope, 't' | 'format'>,
): string | undefined {
  const start = startsOn ? format.date(startsOn) : startsWords
  const end = endsOn ? format.date(endsOn) : endsWords
  if (start && end) return t('initiatives.phase.from-to', { start, end })
  if (start) return t('initiatives.phase.from', { start })
  return end ? t('initiatives.phase.until', { end }) : undefined
}
