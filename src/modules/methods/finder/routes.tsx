import { routes } from '../../../platform/http/routes.ts'
import { page } from '../../../ui/index.ts'
import { listCards } from '../card/library.ts'
import { cardPaths } from '../card/paths.ts'
import { methodPaths } from '../paths.ts'
import { askedIn } from './ask.ts'
import { findFitting } from './find.ts'
import { readSentence } from './sentence.ts'
import { readAsk } from './typed-ask.ts'
import { FinderPage } from './views/finder-page.tsx'

/** The method finder: what somebody has and wants in, fitting cards with reasons out. All of it is in the address. */
export const finderRoutes = routes()

finderRoutes.get(cardPaths.finder.pattern, { access: 'anyone' }, (c) => {
  const { t, lab } = c.var
  const sent = c.req.queries()
  const said = sent.sentence?.[0]?.trim()
  const reading = said ? readSentence(said) : null
  const { ask, notUnderstood } = reading ? { ask: reading.ask, notUnderstood: [] } : readAsk(sent)
  const asked = reading !== null || askedIn(ask).length > 0
  const problems = notUnderstood.map((field) => ({
    field,
    text: t(`methods.finder.wrong.${field}`),
  }))
  const breadcrumbs = [
    { label: t('methods.list.title'), address: methodPaths.list({ lab: lab.slug }) },
    { label: t('methods.cards.title'), address: cardPaths.list({ lab: lab.slug }) },
  ]
  return page(
    c,
    {
      title: t('methods.finder.title'),
      breadcrumbs,
      unlisted: asked,
      status: problems.length > 0 ? 422 : 200,
    },
    <FinderPage
      lab={lab.slug}
      reading={reading}
      ask={ask}
      typed={{ people: sent.people?.[0], minutes: sent.minutes?.[0] }}
      problems={problems}
      findings={askedIn(ask).length > 0 ? findFitting(listCards(), ask) : null}
    />,
  )
})
