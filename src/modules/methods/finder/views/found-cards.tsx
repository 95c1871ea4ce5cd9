import { CardGrid, Icon, LinkList, Section, usePage } from '../../../../ui/index.ts'
import { CardTile } from '../../card/views/card-tile.tsx'
import { cardPaths } from '../../card/paths.ts'
import { askQuery, askedIn, type Ask } from '../ask.ts'
import type { Findings, Weighed } from '../find.ts'
import { reasonOf } from './reasons.ts'

type FoundCardsProps = { lab: string; ask: Ask; findings: Findings }

/** Cards that fit with why, those that nearly do with why not, and what to give up where nothing fits. */
export function FoundCards({ lab, ask, findings }: FoundCardsProps) {
  const { t } = usePage()
  const { fitting, more, near } = findings
  return (
    <>
      <Section id="fitting" title={t('methods.finder.fitting', { count: fitting.length + more })}>
        {fitting.length > 0 ? (
          <Tiles lab={lab} ask={ask} weighed={fitting} />
        ) : (
          <Loosen lab={lab} findings={findings} />
        )}
        {more > 0 && <p>{t('methods.finder.more', { count: more, shown: fitting.length })}</p>}
      </Section>
      {near.length > 0 && (
        <Section id="near" title={t('methods.finder.near')}>
          <p>{t('methods.finder.near-lead')}</p>
          <Tiles lab={lab} ask={ask} weighed={near} />
        </Section>
      )}
    </>
  )
}

function Tiles({ lab, ask, weighed }: { lab: string; ask: Ask; weighed: readonly Weighed[] }) {
  return (
    <CardGrid>
      {weighed.map((one) => (
        <CardTile key={one.card.id} lab={lab} card={one.card} level={3} told={askedIn(ask)}>
          <Reasons ask={ask} weighed={one} />
        </CardTile>
      ))}
    </CardGrid>
  )
}

/** What does not fit comes first: that is what decides. */
function Reasons({ ask, weighed }: { ask: Ask; weighed: Weighed }) {
  const { t } = usePage()
  const sorted = weighed.judgements.toSorted((a, b) => Number(a.fits) - Number(b.fits))
  return (
    <ul class="reasons">
      {sorted.map((one) => (
        <li key={one.criterion + (one.audience ?? '')} data-fits={one.fits ? 'yes' : 'no'}>
          <Icon name={one.fits ? 'done' : 'danger'} />
          <span>
            {!one.fits && <strong>{t('methods.finder.but')} </strong>}
            {reasonOf(t, weighed, one, ask)}
          </span>
        </li>
      ))}
    </ul>
  )
}

function Loosen({ lab, findings }: { lab: string; findings: Findings }) {
  const { t } = usePage()
  const finder = cardPaths.finder({ lab })
  if (findings.loosen.length === 0) {
    return (
      <p>
        {t('methods.finder.too-much')}{' '}
        <a class="ds-link" href={cardPaths.list({ lab })}>
          {t('methods.cards.show-all')}
        </a>
      </p>
    )
  }
  return (
    <>
      <p>{t('methods.finder.loosen-lead')}</p>
      <LinkList
        items={findings.loosen.map(({ criterion, ask, cards }) => ({
          label: t(`methods.finder.loosen.${criterion}`),
          address: finder + askQuery(ask),
          note: t('methods.finder.loosen-cards', { count: cards }),
        }))}
      />
    </>
  )
}
