import { routes, type AppContext } from '../../../../platform/http/routes.ts'
import { page, type FormValues } from '../../../../ui/index.ts'
import { findPeople } from '../../../voices/index.ts'
import { about, goOn, here, type Again } from '../here.ts'
import { keptMap } from '../keeping-page.ts'
import { keepers } from '../map/policy.ts'
import { opinionMapPaths as paths } from '../paths.ts'
import { findDeck } from '../statement/deck.ts'
import { votesOf } from '../vote/queries.ts'
import { beginReading, confirmReading } from './commands.ts'
import { findReading, listReadings } from './queries.ts'
import { ReadingBackPage } from './views/reading-back-page.tsx'
import { ReadingsPage } from './views/readings-page.tsx'

/** Beginning to read to somebody, one's own readings, and reading back. */
export const readingRoutes = routes()
const access = keepers

readingRoutes.get(paths.readings.pattern, { access }, (c) => readingsPage(c))

readingRoutes.post(paths.readings.pattern, { access, fact: 'opinion-reading.begun' }, async (c) => {
  const { fields, values } = await c.var.form()
  const { find, q: _, ...sent } = fields
  if (find) return readingsPage(c, values)
  return goOn(
    c,
    await c.var.run(beginReading, { ...sent, ...about(c) }),
    ({ id }) => paths.reading({ ...here(c), opinionVoterId: id }),
    (again) => readingsPage(c, values, again),
  )
})

async function readingsPage(c: AppContext, typed?: FormValues, again?: Again): Promise<Response> {
  const { labId, actor, t } = c.var
  const { crumbs, ...read } = await keptMap(c, async (db, map) => ({
    readings: await listReadings(db, labId, map.id, actor),
    found: await findPeople(db, labId, actor, String(typed?.q ?? '')),
  }))
  return page(
    c,
    {
      title: t('engagement.reading.title'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: crumbs,
    },
    <ReadingsPage
      address={here(c)}
      {...read}
      confirmed={c.req.query('confirmed') !== undefined}
      values={{ ...typed, speaker: typed?.speaker ?? '' }}
      problems={again?.problems ?? []}
    />,
  )
}

readingRoutes.get(paths.readingBack.pattern, { access }, (c) => backPage(c))

readingRoutes.post(
  paths.readingBack.pattern,
  { access, fact: 'opinion-reading.confirmed' },
  async (c) => {
    const { opinionVoterId } = readingAddress(c)
    return goOn(
      c,
      await c.var.run(confirmReading, { ...about(c), opinionVoterId }),
      () => `${paths.readings(here(c))}?confirmed`,
      (again) => backPage(c, again),
    )
  },
)

async function backPage(c: AppContext, again?: Again): Promise<Response> {
  const { labId, actor, t } = c.var
  const { crumbs, ...read } = await keptMap(c, async (db, map) => {
    const reading = await findReading(db, labId, actor, readingAddress(c))
    return {
      reading,
      deck: await findDeck(db, labId, map.id, map.contentVersion),
      own: (await votesOf(db, labId, map.id, [reading.key])).votes.filter((one) => one.isNoted),
    }
  })
  return page(
    c,
    {
      title: t('engagement.reading.back-title'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: readingCrumbs(c, crumbs),
    },
    <ReadingBackPage address={readingAddress(c)} {...read} problems={again?.problems ?? []} />,
  )
}

/** All ids of an address of one reading. */
export function readingAddress(c: AppContext) {
  return { ...here(c), opinionVoterId: c.req.param('opinionVoterId')! }
}

type Crumbs = { label: string; address: string }[]

/** The way to pages under the list of readings. */
export function readingCrumbs(c: AppContext, crumbs: Crumbs): Crumbs {
  const list = { label: c.var.t('engagement.reading.title'), address: paths.readings(here(c)) }
  return [...crumbs, list]
}
