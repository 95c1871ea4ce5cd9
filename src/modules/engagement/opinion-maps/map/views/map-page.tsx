import {
  Columns,
  ErrorSummary,
  Disclosure,
  LinkList,
  LocalTextOf,
  PageTop,
  QrCode,
  Section,
  SummaryList,
  usePage,
  type Problem,
} from '../../../../../ui/index.ts'
import type { OpinionMapRow } from '../schema.ts'
import { opinionMapPaths as paths } from '../../paths.ts'
import { Live } from '../../result/live/live.tsx'
import type { MapCounts } from '../queries.ts'
import { KeepingMap } from './keeping-map.tsx'
import { MapNextStep } from './map-next-step.tsx'
import { MapSource } from './map-source.tsx'
import { MapState } from './map-state.tsx'

export type MapPageProps = {
  address: { lab: string; initiativeId: string; opinionMapId: string }
  map: OpinionMapRow
  counts: MapCounts
  /** How many statements the reader has answered. */
  answered: number
  /** Why the reader may not vote now; null when they may. */
  stands: { code: string; details: Record<string, unknown> } | null
  seesResult: boolean
  mayAdd: boolean
  keeps: boolean
  /** The address of the page itself with the site before it, for posters. */
  link: string
  thread: string
  problems: readonly Problem[]
}

/** What a map is about, how far it has come, and the way to vote; for those who keep it, all that they may do. */
export function MapPage(props: MapPageProps) {
  const { address, map, counts, stands, problems, keeps, link, thread, answered } = props
  const { t } = usePage()
  return (
    <>
      <ErrorSummary problems={problems} />
      <PageTop
        kicker={t('engagement.map.kicker')}
        title={<LocalTextOf text={map.topic} />}
        lead={Object.keys(map.about).length > 0 && <LocalTextOf text={map.about} />}
      >
        <MapState map={map} />
        <MapNextStep {...props} />
      </PageTop>
      <Live
        address={stands === null ? paths.live(address) : undefined}
        number={counts.number}
        part="counts"
      >
        <Counts counts={counts} />
      </Live>
      {keeps && <KeepingMap {...props} />}
      <Columns aside>
        <HowItWorks {...props} />
        <Section id="share" title={t('engagement.map.share')}>
          <QrCode address={link} />
        </Section>
      </Columns>
      <MapSource map={map} />
      <LinkList
        items={[
          ...(answered > 0
            ? [{ label: t('engagement.my-votes.title'), address: paths.myVotes(address) }]
            : []),
          ...(map.state === 'closed' && !keeps
            ? [{ label: t('engagement.keeping.files'), address: paths.files(address) }]
            : []),
          { label: t('engagement.lottery.title'), address: paths.lottery(address) },
          { label: t('engagement.map.thread'), address: thread },
        ]}
      />
    </>
  )
}

/** How far the map has come: the part of the page that changes while people answer. */
export function Counts({ counts }: Pick<MapPageProps, 'counts'>) {
  const { t, format } = usePage()
  return (
    <SummaryList
      items={[
        { term: t('engagement.map.statements'), value: format.number(counts.statements) },
        { term: t('engagement.map.voters'), value: format.number(counts.voters) },
        { term: t('engagement.map.votes'), value: format.number(counts.votes) },
      ]}
    />
  )
}

function HowItWorks({ map }: MapPageProps) {
  const { t } = usePage()
  return (
    <Section id="how" title={t('engagement.map.how')}>
      <p>{t('engagement.map.how-vote')}</p>
      <p>{t('engagement.map.how-result')}</p>
      <Disclosure summary={t('engagement.map.privacy')}>
        <p>{t(`engagement.map.privacy-${map.whoVotes}`)}</p>
        <p>{t('engagement.map.privacy-text')}</p>
      </Disclosure>
    </Section>
  )
}
