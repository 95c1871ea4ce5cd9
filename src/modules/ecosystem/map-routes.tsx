import { routes } from '../../platform/http/routes.ts'
import { dayIn } from '../../shared/day.ts'
import { isUuid } from '../../shared/id.ts'
import { page } from '../../ui/index.ts'
import { keepers, packCursor, unpackCursor } from '../people/index.ts'
import { mapCrumb, roleNames } from './crumbs.ts'
import { findMatrix, judgedEntries, matrixPageSize } from './matrix/queries.ts'
import { findMissing } from './missing/find-missing.ts'
import { helixStates } from './missing/queries.ts'
import { drawNetwork } from './network/picture.ts'
import { findGraph, findPositions } from './network/queries.ts'
import { ecosystemPaths as paths } from './paths.ts'
import { viewOf } from './policy.ts'
import { changeOf } from './tie/kinds.ts'
import { MapPage } from './views/map-page.tsx'
import { MatrixPage } from './views/matrix-page.tsx'
import { MissingPage } from './views/missing-page.tsx'
import { NetworkPage } from './views/network-page.tsx'

/** The map at a glance, as a picture, as a matrix, and who is missing from it. */
export const mapRoutes = routes()

mapRoutes.get(paths.map.pattern, { access: 'anyone' }, async (c) => {
  const view = viewOf(c.var.actor)
  const now = c.var.parts.clock.now()
  const states = await c.var.read((db) => helixStates(db, c.var.labId, view, now))
  const { t } = c.var
  const description = t('ecosystem.lead')
  return page(
    c,
    { title: t('ecosystem.title'), description },
    <MapPage states={states} view={view} />,
  )
})

mapRoutes.get(paths.network.pattern, { access: 'anyone' }, async (c) => {
  const view = viewOf(c.var.actor)
  const { graph, positions } = await c.var.read(async (db) => ({
    graph: await findGraph(db, c.var.labId, view),
    positions: await findPositions(db, c.var.labId),
  }))
  const today = dayIn(c.var.lab.timeZone, c.var.parts.clock.now())
  const standing = graph.ties.filter((one) => changeOf(one, today, today) === 'kept')
  const drawn = drawNetwork(graph.nodes, standing, positions)
  return page(
    c,
    {
      title: c.var.t('ecosystem.tab.network'),
      breadcrumbs: [mapCrumb(c)],
      islands: ['pan-zoom'],
      wide: true,
    },
    <NetworkPage drawn={drawn} ties={standing.length} view={view} />,
  )
})

mapRoutes.get(paths.matrix.pattern, { access: keepers }, async (c) => {
  const grade = (name: string) => {
    const asked = c.req.query(name) ?? ''
    return /^[1-5]$/.test(asked) ? Number(asked) : null
  }
  const cell = { interest: grade('interest'), influence: grade('influence') }
  const cursor = unpackCursor(c.req.query('after'), ['key', 'id'])
  const after = cursor && isUuid(cursor.id) ? cursor : null
  const { matrix, found } = await c.var.read(async (db) => ({
    matrix: await findMatrix(db, c.var.labId),
    found: await judgedEntries(db, c.var.labId, cell, after),
  }))
  const judged = found.slice(0, matrixPageSize)
  const last = found.length > matrixPageSize ? judged.at(-1)! : null
  const next = last && packCursor({ key: last.sortKey, id: last.id })
  return page(
    c,
    { title: c.var.t('ecosystem.tab.matrix'), breadcrumbs: [mapCrumb(c)], unlisted: true },
    <MatrixPage matrix={matrix} judged={judged} cell={cell} next={next} paged={after !== null} />,
  )
})

mapRoutes.get(paths.missing.pattern, { access: keepers }, async (c) => {
  const { labId, parts, t } = c.var
  const now = parts.clock.now()
  const missing = await c.var.read((db) => findMissing(db, labId, now, parts))
  return page(
    c,
    { title: t('ecosystem.tab.missing'), breadcrumbs: [mapCrumb(c)], unlisted: true },
    <MissingPage missing={missing} roleName={roleNames(c).nameOf} />,
  )
})
