import { NotFound } from '../../../platform/errors.ts'
import { routes } from '../../../platform/http/routes.ts'
import { pickText } from '../../../shared/language.ts'
import { page } from '../../../ui/index.ts'
import { methodPaths } from '../paths.ts'
import { listCards, lookCard } from './library.ts'
import { pageOfCards, readCardFilter } from './list-filter.ts'
import { cardPaths } from './paths.ts'
import { CardPage } from './views/card-page.tsx'
import { CardsPage } from './views/cards-page.tsx'

/** The list of method cards, and each of them. */
export const cardRoutes = routes()

cardRoutes.get(cardPaths.list.pattern, { access: 'anyone' }, (c) => {
  const { t, lab, language } = c.var
  const filter = readCardFilter(c.req.query())
  const listed = pageOfCards(listCards(), filter, language)
  const breadcrumbs = [
    { label: t('methods.list.title'), address: methodPaths.list({ lab: lab.slug }) },
  ]
  return page(
    c,
    {
      title: t('methods.cards.title'),
      breadcrumbs,
      unlisted: filter.words !== '' || filter.after !== null,
    },
    <CardsPage lab={lab.slug} filter={filter} {...listed} />,
  )
})

cardRoutes.get(cardPaths.card.pattern, { access: 'anyone', kept: true }, (c) => {
  const { t, lab, language } = c.var
  const card = lookCard(c.req.param('card') ?? '')
  if (!card) throw new NotFound()
  const breadcrumbs = [
    { label: t('methods.list.title'), address: methodPaths.list({ lab: lab.slug }) },
    { label: t('methods.cards.title'), address: cardPaths.list({ lab: lab.slug }) },
  ]
  const title = pickText(card.name, language).text
  const description = pickText(card.useWhen, language).text
  const address = cardPaths.card({ lab: lab.slug, card: card.id })
  const large = c.req.query('size') === 'large'
  return page(
    c,
    { title, description, breadcrumbs, unlisted: large },
    <CardPage card={card} address={address} large={large} />,
  )
})
