import { pickText, type LocalText } from '../../../../shared/language.ts'
import { Heading, Lead, StateTag, usePage, type Tone } from '../../../../ui/index.ts'
import type { ListedService, ShownService } from '../queries.ts'
import type { ServiceState } from '../schema.ts'

const tones: Record<ServiceState, Tone> = {
  planned: 'neutral',
  running: 'success',
  paused: 'warning',
  ended: 'neutral',
}

/** Whether a service can be had. */
export function ServiceStateTag({ of }: { of: Pick<ListedService, 'state' | 'pausedUntil'> }) {
  const { t, format } = usePage()
  const until = of.state === 'paused' && of.pausedUntil
  return (
    <StateTag tone={tones[of.state]}>
      {until
        ? t('pilots.service.state.paused-until', { day: format.date(until) })
        : t(`pilots.service.state.${of.state}`)}
    </StateTag>
  )
}

type TopProps = { found: ShownService; title: string; lead?: string }

/** The heading of a page of the work on one service. */
export function WorkTop({ found, title, lead }: TopProps) {
  const { language } = usePage()
  return (
    <>
      <Heading level={1} kicker={pickText(found.title, language).text}>
        {title}
      </Heading>
      {lead && <Lead>{lead}</Lead>}
    </>
  )
}

/** Whether anybody wrote something, in any language. */
export function isWritten(text: LocalText): boolean {
  return Object.keys(text).length > 0
}
