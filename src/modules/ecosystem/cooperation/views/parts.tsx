import { StateTag, usePage } from '../../../../ui/index.ts'
import type { HelpState } from '../schema.ts'

const tones = {
  offered: 'info',
  accepted: 'success',
  declined: 'neutral',
  withdrawn: 'neutral',
} as const

/** What became of an offer of help. */
export function HelpTag({ state }: { state: HelpState }) {
  const { t } = usePage()
  return <StateTag tone={tones[state]}>{t(`ecosystem.help.state.${state}`)}</StateTag>
}

/** Minutes as hours. */
export function Hours({ minutes }: { minutes: number }) {
  const { t } = usePage()
  return <>{t('ecosystem.help.hours', { hours: Math.round((minutes / 60) * 100) / 100 })}</>
}
