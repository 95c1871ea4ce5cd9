import { routes } from '../../../platform/http/routes.ts'
import { csvLines, csvStart } from '../../../shared/csv.ts'
import { isUuid } from '../../../shared/id.ts'
import { roles } from '../../../shared/role.ts'
import { page } from '../../../ui/index.ts'
import { listPlaces } from '../../labs/index.ts'
import { packCursor, unpackCursor } from '../../people/index.ts'
import { mapCrumb, roleNames } from '../crumbs.ts'
import { entryColumns } from '../import/read-stakeholders.ts'
import { ecosystemPaths as paths } from '../paths.ts'
import { viewOf } from '../policy.ts'
import { StakeholdersPage } from '../views/stakeholders-page.tsx'
import { entriesForFile } from './export-queries.ts'
import { isNarrowed, readFilter } from './list-filter.ts'
import { listStakeholders, stakeholdersPageSize } from './list-queries.ts'

/** The list of the map, and the same as a file. */
export const stakeholderListRoutes = routes()

stakeholderListRoutes.get(paths.stakeholders.pattern, { access: 'anyone' }, async (c) => {
  const { labId, actor, parts, t } = c.var
  const view = viewOf(actor)
  const filter = readFilter(c.req.query())
  const cursor = unpackCursor(c.req.query('after'), ['key', 'id'])
  const after = cursor && isUuid(cursor.id) ? cursor : null
  const listing = { labId, view, now: parts.clock.now() }
  const { found, places } = await c.var.read(async (db) => ({
    found: await listStakeholders(db, listing, filter, after),
    places: await listPlaces(db, labId),
  }))
  const listed = found.slice(0, stakeholdersPageSize)
  const last = found.length > stakeholdersPageSize ? listed.at(-1)! : null
  const next = last && packCursor({ key: last.sortKey, id: last.id })
  return page(
    c,
    {
      title: t('ecosystem.tab.stakeholders'),
      breadcrumbs: [mapCrumb(c)],
      wide: true,
      unlisted: after !== null || isNarrowed(filter),
    },
    <StakeholdersPage
      listed={listed}
      filter={filter}
      view={view}
      next={next}
      paged={after !== null}
      places={places}
      roleName={roleNames(c).nameOf}
    />,
  )
})

stakeholderListRoutes.get(paths.stakeholdersFile.pattern, { access: roles }, async (c) => {
  const view = viewOf(c.var.actor)
  const entries = await c.var.read((db) => entriesForFile(db, c.var.labId, view))
  const lines = entries.map((entry) => entryColumns.map((column) => entry[column] ?? ''))
  c.header('content-type', 'text/csv; charset=utf-8')
  c.header('content-disposition', 'attachment; filename="stakeholders.csv"')
  return c.body(csvStart + csvLines([[...entryColumns], ...lines]))
})
