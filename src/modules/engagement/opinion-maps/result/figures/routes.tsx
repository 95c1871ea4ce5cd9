import { routes } from '../../../../../platform/http/routes.ts'
import { page } from '../../../../../ui/index.ts'
import { here, mapCrumbs } from '../../here.ts'
import { opinionMapPaths as paths } from '../../paths.ts'
import { answersFirst } from '../routes.tsx'
import { findSeeing } from '../seeing.ts'
import { FiguresPage } from './figures-page.tsx'
import { listStatements, orders, pageFrom } from './listed.ts'

/** The table of all statements with their figures. */
export const figuresRoutes = routes()
const wordsCharsMax = 100

figuresRoutes.get(paths.figures.pattern, { access: 'anyone' }, async (c) => {
  const seeing = await findSeeing(c)
  if (!seeing.may.ok) return answersFirst(c, seeing)
  const { deck, newest, map, initiative } = seeing
  const shown = newest?.result ?? null
  const order = orders.find((one) => one === c.req.query('order')) ?? 'number'
  const words = (c.req.query('words') ?? '').slice(0, wordsCharsMax).trim()
  const asked = Number(c.req.query('from') ?? 0)
  const from = Number.isSafeInteger(asked) && asked > 0 ? asked : 0
  const listed = listStatements(deck, shown, order, words)
  return page(
    c,
    {
      title: c.var.t('engagement.figures.title'),
      wide: true,
      unlisted: true,
      breadcrumbs: mapCrumbs(c, initiative.title, map.topic),
    },
    <FiguresPage
      address={here(c)}
      map={map}
      shown={shown}
      order={order}
      words={words}
      from={from}
      {...pageFrom(listed, from)}
    />,
  )
})
