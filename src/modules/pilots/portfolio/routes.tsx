import { csvLines, csvStart } from '../../../shared/csv.ts'
import { isUuid } from '../../../shared/id.ts'
import { pickText } from '../../../shared/language.ts'
import { minorIn } from '../../../shared/money.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { page } from '../../../ui/index.ts'
import { packCursor, unpackCursor } from '../../people/index.ts'
import { pilotPaths as paths } from '../paths.ts'
import { PortfolioPage } from '../views/portfolio-page.tsx'
import { insideOf } from './inside.ts'
import { filterFrom, portfolioOf, portfolioPageSize, type PortfolioPilot } from './queries.ts'

/** How many pilots one file holds. */
const fileMax = 5_000

/** The pilots of a lab side by side. */
export const portfolioRoutes = routes()

portfolioRoutes.get(paths.portfolio.pattern, { access: 'anyone' }, async (c) => {
  const { lab, labId, t } = c.var
  const filter = filterFrom((name) => c.req.query(name))
  const cursor = unpackCursor(c.req.query('after'), ['key', 'id'])
  const after = cursor && isUuid(cursor.id) ? cursor : null
  const found = await c.var.read((db) =>
    portfolioOf(db, labId, { filter, inside: insideOf(c), after }),
  )
  const shown = found.slice(0, portfolioPageSize)
  const last = found.length > portfolioPageSize ? shown.at(-1)! : null
  const query = new URLSearchParams(
    Object.entries(filter).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  )
  const list = `${paths.portfolio({ lab: lab.slug })}?${query}`
  return page(
    c,
    { title: t('pilots.portfolio.title') },
    <PortfolioPage
      lab={lab.slug}
      pilots={shown}
      filter={filter}
      inside={c.var.actor.grants.length > 0}
      file={`${paths.portfolioFile({ lab: lab.slug })}?${query}`}
      next={last ? `${list}&after=${packCursor({ key: last.sortKey, id: last.id })}` : undefined}
      first={after ? list : undefined}
    />,
  )
})

portfolioRoutes.get(paths.portfolioFile.pattern, { access: 'anyone' }, async (c) => {
  const filter = filterFrom((name) => c.req.query(name))
  const found = await c.var.read((db) =>
    portfolioOf(db, c.var.labId, {
      filter,
      inside: insideOf(c),
      after: null,
      pageSize: fileMax,
    }),
  )
  c.header('content-type', 'text/csv; charset=utf-8')
  c.header('content-disposition', 'attachment; filename="pilots.csv"')
  return c.body(csvStart + csvLines([head, ...found.map((one) => lineOf(c, one))]))
})

const head = [
  'pilot',
  'initiative',
  'state',
  'phase',
  'first_day',
  'last_day',
  'sectors',
  'people_reached',
  'money',
  'money_low',
  'money_high',
  'currency',
  'volunteer_hours',
  'indicator',
  'unit',
  'change',
  'change_low',
  'change_high',
  'change_people',
  'outcome',
]

function lineOf({ var: { language } }: AppContext, one: PortfolioPilot): string[] {
  const { indicator, currency } = one
  const change = indicator?.effect.net ?? indicator?.effect.pilot.change
  const money = (minor: number) => String(Math.round(minor) / minorIn(currency))
  return [
    pickText(one.title, language).text,
    pickText(one.initiativeTitle, language).text,
    one.state,
    one.phase ? pickText(one.phase, language).text : '',
    one.startsOn,
    one.lastDay,
    one.sectors.join(' '),
    String(one.people),
    money(one.minor),
    money(one.lowMinor),
    money(one.highMinor),
    currency,
    String(one.hours),
    indicator ? pickText(indicator.name, language).text : '',
    indicator?.unit ?? '',
    ...(change
      ? [change.value, change.low, change.high, change.people].map(String)
      : Array(4).fill('')),
    one.outcome ?? '',
  ]
}
