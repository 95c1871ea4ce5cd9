import { routes } from '../../../platform/http/routes.ts'
import { dayIn } from '../../../shared/day.ts'
import { isUuid } from '../../../shared/id.ts'
import { page } from '../../../ui/index.ts'
import { listPlaces } from '../../labs/index.ts'
import { packCursor, unpackCursor } from '../../people/index.ts'
import { mapCrumb } from '../crumbs.ts'
import { viewOf } from '../policy.ts'
import { supplierPaths as paths } from './paths.ts'
import {
  listNeeds,
  listSuppliers,
  readSupplierFilter,
  supplierFilterQuery,
  suppliersPageSize,
} from './queries.ts'
import { SuppliersPage } from './views/suppliers-page.tsx'

/** The directory of local suppliers. */
export const supplierRoutes = routes()

supplierRoutes.get(paths.suppliers.pattern, { access: 'anyone' }, async (c) => {
  const { labId, actor, lab, parts, t } = c.var
  const view = viewOf(actor)
  const filter = readSupplierFilter(c.req.query())
  const cursor = unpackCursor(c.req.query('after'), ['key', 'id'])
  const after = cursor && isUuid(cursor.id) ? cursor : null
  const today = dayIn(lab.timeZone, parts.clock.now())
  const { found, places, needs } = await c.var.read(async (db) => ({
    found: await listSuppliers(db, labId, view, filter, after),
    places: await listPlaces(db, labId),
    needs: await listNeeds(db, labId, today, false),
  }))
  const listed = found.slice(0, suppliersPageSize)
  const last = found.length > suppliersPageSize ? listed.at(-1)! : null
  return page(
    c,
    {
      title: t('ecosystem.supplier.title'),
      description: t('ecosystem.supplier.lead'),
      breadcrumbs: [mapCrumb(c)],
      unlisted: after !== null || supplierFilterQuery(filter) !== '',
    },
    <SuppliersPage
      listed={listed}
      filter={filter}
      view={view}
      needs={needs.length}
      places={places}
      next={last && packCursor({ key: last.sortKey, id: last.id })}
      paged={after !== null}
    />,
  )
})
