import type { ComponentChildren } from 'preact'
import type { Helix } from '../../../../shared/helix.ts'
import { helices } from '../../../../shared/helix.ts'
import type { LocalText } from '../../../../shared/language.ts'
import { pickText } from '../../../../shared/language.ts'
import { Heading, Lead, StateTag, usePage, type Tone } from '../../../../ui/index.ts'
import type { CallStanding } from '../policy.ts'
import type { IdeaState } from '../schema.ts'

const tones: Record<IdeaState, Tone> = {
  'seeking-owner': 'warning',
  'seeking-team': 'warning',
  alive: 'success',
  dormant: 'neutral',
  chosen: 'accent',
  aside: 'neutral',
}

/** Where an idea stands. */
export function IdeaStateTag({ state }: { state: IdeaState }) {
  const { t } = usePage()
  return <StateTag tone={tones[state]}>{t(`pilots.idea.state.${state}`)}</StateTag>
}

/** Whether a call takes ideas. */
export function CallStateTag({ standing }: { standing: CallStanding }) {
  const { t } = usePage()
  const tone = ({ open: 'success', 'not-open': 'info', closed: 'neutral' } as const)[standing]
  return <StateTag tone={tone}>{t(`pilots.call.standing.${standing}`)}</StateTag>
}

/** The sectors people come from, in words. */
export function Sectors({ of }: { of: readonly Helix[] }) {
  const { t } = usePage()
  const named = helices.filter((one) => of.includes(one)).map((one) => t(`pilots.sector.${one}`))
  return <>{named.join(', ') || '–'}</>
}

/** Four sectors to choose from. */
export function useSectors() {
  const { t } = usePage()
  return helices.map((value) => ({ value, label: t(`pilots.sector.${value}`) }))
}

type TopProps = { of: LocalText; title: string; lead?: ComponentChildren }

/** The heading of a page about one part of an idea or an initiative. */
export function Top({ of, title, lead }: TopProps) {
  const { language } = usePage()
  return (
    <>
      <Heading level={1} kicker={pickText(of, language).text}>
        {title}
      </Heading>
      {lead && <Lead>{lead}</Lead>}
    </>
  )
}
