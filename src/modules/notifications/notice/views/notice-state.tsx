import { StateTag, usePage, type Tone } from '../../../../ui/index.ts'
import type { NoticeState } from '../schema.ts'

const tones: Record<NoticeState, Tone> = {
  waiting: 'warning',
  sending: 'info',
  sent: 'success',
  delivered: 'success',
  failed: 'danger',
  returned: 'danger',
}

/** Where a notice stands, as a word and a shape. */
export function NoticeStateTag({ state }: { state: NoticeState }) {
  const { t } = usePage()
  return <StateTag tone={tones[state]}>{t(`notifications.state.${state}`)}</StateTag>
}
