import {
  ButtonLink,
  ButtonRow,
  CardGrid,
  EmptyState,
  Heading,
  Lead,
  Pager,
  usePage,
} from '../../../../ui/index.ts'
import type { MethodCard } from '../card-file.ts'
import { cardFilterQuery, type CardFilter } from '../list-filter.ts'
import { cardPaths } from '../paths.ts'
import { CardTile } from './card-tile.tsx'
import { FilterForm } from './filter-form.tsx'

type CardsPageProps = {
  lab: string
  filter: CardFilter
  cards: readonly MethodCard[]
  found: number
  next: string | null
}

/** All method cards, to search and to narrow. */
export function CardsPage({ lab, filter, cards, found, next }: CardsPageProps) {
  const { t } = usePage()
  const list = cardPaths.list({ lab })
  const finder = cardPaths.finder({ lab })
  return (
    <>
      <Heading level={1}>{t('methods.cards.title')}</Heading>
      <Lead>{t('methods.cards.lead')}</Lead>
      <ButtonRow>
        <ButtonLink href={finder}>{t('methods.finder.title')}</ButtonLink>
      </ButtonRow>
      <FilterForm action={list} filter={filter} />
      <p role="status">{t('methods.cards.found', { count: found })}</p>
      {cards.length > 0 ? (
        <CardGrid>
          {cards.map((card) => (
            <CardTile key={card.id} lab={lab} card={card} />
          ))}
        </CardGrid>
      ) : (
        <EmptyState
          title={t('methods.cards.none')}
          action={{ label: t('methods.cards.show-all'), address: list }}
        >
          <p>
            {t('methods.cards.none-next')}{' '}
            <a class="ds-link" href={finder}>
              {t('methods.finder.title')}
            </a>
          </p>
        </EmptyState>
      )}
      <Pager
        of={t('methods.cards.title')}
        next={next ? list + cardFilterQuery(filter, next) : undefined}
        first={filter.after ? list + cardFilterQuery(filter) : undefined}
      />
    </>
  )
}
