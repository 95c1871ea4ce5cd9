import { holdsAnywhere } from '../../../platform/actor.ts'
import type { Db } from '../../../platform/db/database.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { dayIn } from '../../../shared/day.ts'
import { isUuid } from '../../../shared/id.ts'
import { pickText } from '../../../shared/language.ts'
import { roles } from '../../../shared/role.ts'
import { page } from '../../../ui/index.ts'
import { listPlaces } from '../../labs/index.ts'
import { packCursor, unpackCursor } from '../../people/index.ts'
import { here } from '../answer.ts'
import { listCrumb } from '../crumbs.ts'
import { championPaths as paths } from '../paths.ts'
import { leads, viewOf } from '../policy.ts'
import { isMentor } from '../pair/queries.ts'
import { findSetup } from '../queries.ts'
import { mayUseBoard } from '../support-policy.ts'
import { championPieces, streamed } from './export.ts'
import { isNarrowed, readChampionFilter } from './list-filter.ts'
import { championsPageSize, listChampions } from './list-queries.ts'
import { communitiesWithChampions, countChampions } from './report-queries.ts'
import { ListPage, type Choice } from './views/list-page.tsx'
import { MapPage } from './views/map-page.tsx'
import { ReportPage } from './views/report-page.tsx'

/** The registry: the list, the same as a file, the map of communities, the report. */
export const registryRoutes = routes()

registryRoutes.get(paths.list.pattern, { access: 'anyone' }, async (c) => {
  const { labId, actor, t } = c.var
  const view = viewOf(actor)
  const filter = readChampionFilter(c.req.query(), actor)
  const cursor = unpackCursor(c.req.query('after'), ['key', 'id'])
  const after = cursor && isUuid(cursor.id) ? cursor : null
  const { found, places, initiatives, setup, mayAsk } = await c.var.read(async (db) => ({
    found: await listChampions(db, listing(c), filter, after),
    places: await placesToPick(c, db),
    initiatives: view === 'open' ? [] : await initiativesToPick(c, db),
    setup: await findSetup(db, labId),
    mayAsk: mayUseBoard(actor, await isMentor(db, labId, actor.participantId)).ok,
  }))
  const listed = found.slice(0, championsPageSize)
  const last = found.length > championsPageSize ? listed.at(-1)! : null
  return page(
    c,
    {
      title: t('champions.title'),
      wide: true,
      unlisted: after !== null || isNarrowed(filter) || view !== 'open',
    },
    <ListPage
      listed={listed}
      filter={filter}
      view={view}
      mayLead={leads(actor)}
      next={last && packCursor({ key: last.sortKey, id: last.id })}
      paged={after !== null}
      places={places}
      initiatives={initiatives}
      callOpen={setup.callOpen}
      isChampion={holdsAnywhere(actor, ['champion'])}
      mayAsk={mayAsk}
    />,
  )
})

registryRoutes.get(paths.file.pattern, { access: roles }, (c) => {
  const { lab, actor, language } = c.var
  const filter = readChampionFilter(c.req.query(), actor)
  const pieces = championPieces((work) => c.var.read(work), listing(c), filter, language)
  return c.body(streamed(pieces), 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="champions-${lab.slug}.csv"`,
    'cache-control': 'private, no-store',
  })
})

registryRoutes.get(paths.map.pattern, { access: 'anyone' }, async (c) => {
  const view = viewOf(c.var.actor)
  const places = await c.var.read((db) =>
    communitiesWithChampions(db, c.var.labId, view, todayOf(c)),
  )
  return page(
    c,
    { title: c.var.t('champions.map.title'), breadcrumbs: [listCrumb(c)] },
    <MapPage places={places} mayLead={leads(c.var.actor)} inside={view !== 'open'} />,
  )
})

registryRoutes.get(paths.report.pattern, { access: roles }, async (c) => {
  const report = await c.var.read((db) => countChampions(db, c.var.labId, todayOf(c)))
  return page(
    c,
    { title: c.var.t('champions.report.title'), breadcrumbs: [listCrumb(c)], unlisted: true },
    <ReportPage report={report} mayLead={leads(c.var.actor)} />,
  )
})

function listing(c: AppContext) {
  const { labId, actor, parts } = c.var
  return { labId, actor, view: viewOf(actor), today: todayOf(c), now: parts.clock.now() }
}

/** Today in the lab. */
export function todayOf(c: AppContext): string {
  return dayIn(c.var.lab.timeZone, c.var.parts.clock.now())
}

/** The lab's places to choose from. */
export async function placesToPick(c: AppContext, db: Db): Promise<Choice[]> {
  const places = await listPlaces(db, c.var.labId)
  return places.map(({ id, name }) => ({ value: id, label: name }))
}

const none = '00000000-0000-0000-0000-000000000000'

/** Initiatives to choose from, the newest first. */
export async function initiativesToPick(c: AppContext, db: Db): Promise<Choice[]> {
  const { parts, labId, actor, language } = c.var
  const kind = parts.threadKinds.get('initiative')
  const found = (await kind?.pick?.(db, labId, actor, none)) ?? []
  return found.map(({ id, title }) => ({ value: id, label: pickText(title, language).text }))
}

/** The address of a champion, after a change. */
export function savedAt(c: AppContext, championId: string): string {
  return `${paths.champion({ ...here(c), championId })}?saved`
}
