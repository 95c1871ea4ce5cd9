import { Heading, LocalTextOf, SummaryList, usePage } from '../../../../../ui/index.ts'
import { MapSource } from '../../map/views/map-source.tsx'
import { MapState } from '../../map/views/map-state.tsx'
import type { OpinionMapRow } from '../../map/schema.ts'
import type { Deck } from '../../statement/deck.ts'
import type { LiveState } from '../live/live-state.ts'
import { MapPicture } from '../picture/map-picture.tsx'
import type { ShownResult } from '../shown-result.ts'
import { Common, Dividing, Majority } from '../views/findings.tsx'

type Props = {
  map: OpinionMapRow
  counts: LiveState
  /** What shows in the answers, once the map is closed. */
  shown: ShownResult | null
  deck: Deck | null
  /** Where to vote, or the whole result. */
  link: string
}

/** The map inside somebody else's page: nothing to send, every link opens outside of it. */
export function EmbedPage({ map, counts, shown, deck, link }: Props) {
  const { t, format } = usePage()
  const figure = (name: 'voters' | 'votes' | 'statements') => ({
    term: t(`engagement.map.${name}`),
    value: format.number(counts[name]),
  })
  return (
    <div class="embed">
      <Heading level={1}>
        <LocalTextOf text={map.topic} />
      </Heading>
      <MapState map={map} />
      <SummaryList items={[figure('voters'), figure('votes'), figure('statements')]} />
      {shown && deck && <Shown shown={shown} deck={deck} />}
      <p>
        <a class="ds-button" href={link} target="_blank" rel="noopener">
          {t(counts.state === 'open' ? 'engagement.embed.vote' : 'engagement.embed.see')}
        </a>{' '}
        <span class="note">{t('engagement.embed.open')}</span>
      </p>
      <MapSource map={map} />
    </div>
  )
}

function Shown({ shown, deck }: { shown: ShownResult; deck: Deck }) {
  const findings = { shown, deck, most: 3 }
  if (!shown.isMeaningful) return <Majority {...findings} />
  return (
    <>
      <MapPicture shown={shown} place={null} />
      <Common {...findings} />
      <Dividing {...findings} />
    </>
  )
}
