import { StateTag, usePage, type Tone } from '../../../ui/index.ts'
import type { PilotState } from '../pilot/schema.ts'

const tones: Record<PilotState, Tone> = {
  planned: 'neutral',
  running: 'info',
  decided: 'warning',
  closed: 'success',
  withdrawn: 'neutral',
}

/** Where a pilot stands. */
export function PilotStateTag({ state, archived }: { state: PilotState; archived: boolean }) {
  const { t } = usePage()
  if (archived) return <StateTag tone="neutral">{t('pilots.state.archived')}</StateTag>
  return <StateTag tone={tones[state]}>{t(`pilots.state.${state}`)}</StateTag>
}

/** From which day to which. */
export function Period({ of }: { of: { startsOn: string; lastDay: string } }) {
  const { t, format } = usePage()
  return <>{t('pilots.period', { from: format.date(of.startsOn), to: format.date(of.lastDay) })}</>
}

/** What stands where the effect will: nothing for a pilot that never began. */
export function EffectToCome({ state }: { state: PilotState }) {
  const { t } = usePage()
  return <>{state === 'withdrawn' ? '–' : t('pilots.portfolio.undecided')}</>
}
