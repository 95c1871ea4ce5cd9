import type { Whereabouts } from '../../../../../analysis/opinion-map/index.ts'
import { Columns, EmptyState, Notice, Section, usePage } from '../../../../../ui/index.ts'
import type { Deck } from '../../statement/deck.ts'
import { letterOf } from '../group-name.ts'
import { MapPicture } from '../picture/map-picture.tsx'
import type { NewestResult } from '../queries.ts'
import { Common, Dividing, Majority, Unsure } from './findings.tsx'
import { Groups, GroupTable } from './groups.tsx'

export type ResultBodyProps = {
  newest: NewestResult | null
  deck: Deck
  place: Whereabouts | null
  /** Where all points are. */
  points?: string
}

/** So many of each kind stand on the page; the rest in the report and the table. */
const most = { typical: 3, findings: 4 }

/** What shows in the answers: the part of the page that changes with each result. */
export function ResultBody(props: ResultBodyProps) {
  const { t } = usePage()
  const { newest, deck } = props
  if (!newest || newest.votes === 0)
    return (
      <EmptyState title={t('engagement.result.none')}>
        <p>{t('engagement.result.none-text')}</p>
      </EmptyState>
    )
  const shown = newest.result
  const findings = { shown, deck, most: most.findings }
  return (
    <>
      <Counts newest={newest} />
      {shown.isMeaningful ? (
        <>
          <MapSection {...props} newest={newest} />
          <Groups shown={shown} deck={deck} most={most.typical} />
          <Columns>
            <Common {...findings} />
            <Dividing {...findings} />
          </Columns>
        </>
      ) : (
        <Notice title={t('engagement.result.early')}>{t('engagement.result.early-text')}</Notice>
      )}
      <Columns>
        <Unsure {...findings} />
        <Majority {...findings} />
      </Columns>
    </>
  )
}

/** How many have answered how much, and when it was counted. */
export function Counts({ newest }: { newest: NewestResult }) {
  const { t, format } = usePage()
  const { voters, votes, result, computedAt } = newest
  const grouped = result.groups.reduce((sum, { size }) => sum + size, 0)
  const outside = result.isMeaningful ? voters - grouped : 0
  return (
    <p>
      {t('engagement.result.counts', { voters, votes, statements: result.statements })}{' '}
      <span class="note">
        {t('engagement.result.counted-at', { when: format.dateTime(computedAt) })}
      </span>
      {outside > 0 && (
        <span class="note">
          <br />
          {t('engagement.result.outside', { count: outside })}
        </span>
      )}
    </p>
  )
}

function MapSection({ newest, place, points }: ResultBodyProps & { newest: NewestResult }) {
  const { t } = usePage()
  const { result } = newest
  return (
    <Section id="picture" title={t('engagement.result.picture')}>
      <p>{t('engagement.result.picture-text')}</p>
      <MapPicture shown={result} place={place} points={points} />
      {place && place.group !== null && (
        <p>{t('engagement.result.place', { group: letterOf(place.group) })}</p>
      )}
      <GroupTable shown={result} />
    </Section>
  )
}
