import type { ComponentChildren } from 'preact'
import {
  Heading,
  LocalTextOf,
  QrCode,
  Section,
  SummaryList,
  usePage,
} from '../../../../../ui/index.ts'
import type { OpinionMapRow } from '../../map/schema.ts'
import { MapSource } from '../../map/views/map-source.tsx'
import { opinionMapPaths as paths } from '../../paths.ts'
import type { Deck } from '../../statement/deck.ts'
import { Live } from '../live/live.tsx'
import { MapPicture } from '../picture/map-picture.tsx'
import type { NewestResult } from '../queries.ts'
import { Common, Dividing, Unsure } from '../views/findings.tsx'
import { GroupTable, OneGroup } from '../views/groups.tsx'
import type { ScreenPart } from './parts.ts'

export type ScreenProps = {
  address: { lab: string; initiativeId: string; opinionMapId: string }
  map: OpinionMapRow
  isOpen: boolean
  counts: { number: number; voters: number; votes: number; statements: number }
  newest: NewestResult | null
  deck: Deck
  /** All pictures, and which of them is shown. */
  parts: readonly ScreenPart[]
  at: number
  /** Where to vote, with the site before it. */
  link: string
}

/** One picture at a time, large, for the wall of a village hall. */
export function ScreenPage(props: ScreenProps) {
  const { address, map, isOpen, counts } = props
  return (
    <div class="screen">
      <Heading level={1}>
        <LocalTextOf text={map.topic} />
      </Heading>
      <Live address={isOpen ? paths.live(address) : undefined} number={counts.number} part="screen">
        <ScreenBody {...props} />
      </Live>
      <MapSource map={map} />
    </div>
  )
}

/** The picture that is shown now and the way to the others: what changes with each result. */
export function ScreenBody(props: ScreenProps) {
  const { address, parts, at } = props
  const { t } = usePage()
  return (
    <>
      <div class="screen-picture">
        <ScreenPicture {...props} />
      </div>
      <nav class="screen-way" aria-label={t('engagement.screen.parts')}>
        {at > 0 && (
          <Step to={at - 1} address={address} rel="prev" label={t('engagement.screen.back')} />
        )}
        <span>{t('engagement.screen.part', { number: at + 1, of: parts.length })}</span>
        {at + 1 < parts.length && (
          <Step to={at + 1} address={address} rel="next" label={t('engagement.screen.next')} />
        )}
        <a class="ds-link" href={paths.result(address)}>
          {t('engagement.screen.leave')}
        </a>
      </nav>
    </>
  )
}

type StepProps = { to: number; address: ScreenProps['address']; rel: string; label: string }

function Step({ to, address, rel, label }: StepProps) {
  return (
    <a
      class="ds-button"
      data-variant="secondary"
      rel={rel}
      href={`${paths.screen(address)}?part=${to + 1}`}
    >
      {label}
    </a>
  )
}

function ScreenPicture(props: ScreenProps): ComponentChildren {
  const { newest, deck, parts, at } = props
  const { t } = usePage()
  const part = parts[at]!
  if (part.kind === 'join' || !newest) return <Join {...props} />
  const shown = newest.result
  const findings = { shown, deck, most: 3 }
  if (part.kind === 'common') return <Common {...findings} />
  if (part.kind === 'dividing') return <Dividing {...findings} />
  if (part.kind === 'unsure') return <Unsure {...findings} />
  if (part.kind === 'map')
    return (
      <Section id="picture" title={t('engagement.result.picture')}>
        <MapPicture shown={shown} place={null} />
        <GroupTable shown={shown} />
      </Section>
    )
  const groupId = 'groupId' in part ? part.groupId : null
  return <OneGroup {...findings} group={shown.groups.find(({ id }) => id === groupId)!} />
}

function Join({ address, counts, link, isOpen, map }: ScreenProps) {
  const { t, format } = usePage()
  // What a hall can type: the page of the lab, which shows its open maps.
  const short = `${new URL(link).host}/${address.lab}`
  const figure = (name: 'voters' | 'votes' | 'statements') => ({
    term: t(`engagement.map.${name}`),
    value: format.number(counts[name]),
  })
  const sign = map.whoVotes === 'anyone' ? '' : '-participants'
  return (
    <div class="screen-join">
      <SummaryList items={[figure('voters'), figure('votes'), figure('statements')]} />
      {isOpen && (
        <div>
          <Heading level={2}>{t('engagement.screen.join')}</Heading>
          <p>{t(`engagement.screen.join-text${sign}`)}</p>
          <QrCode address={link} text={short} />
        </div>
      )}
    </div>
  )
}
