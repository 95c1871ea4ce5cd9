import type { Command } from '../../../platform/command.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { page, type Again, type FormValues } from '../../../ui/index.ts'
import { listPlaces } from '../../labs/index.ts'
import { keepers } from '../../people/index.ts'
import { here, idFrom } from '../answer.ts'
import { namedEntries } from '../stakeholder/queries.ts'
import { addSupplier, changeSupplier, removeSupplier, returnSupplier } from './commands.ts'
import { goOn, supplierCrumbs } from './crumbs.ts'
import { supplierPaths as paths } from './paths.ts'
import { findSupplier } from './queries.ts'
import { SupplierFormPage } from './views/supplier-form-page.tsx'

/** Putting a supplier into the directory, changing and taking it away. */
export const supplierFormRoutes = routes()

supplierFormRoutes.get(paths.newSupplier.pattern, { access: keepers }, (c) => formPage(c, null))

supplierFormRoutes.post(
  paths.suppliers.pattern,
  { access: keepers, fact: 'supplier.added' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const result = await c.var.run(addSupplier, fields)
    const next = () => paths.suppliers(here(c))
    return goOn(c, result, next, (again) => formPage(c, null, { values, again }))
  },
)

supplierFormRoutes.get(paths.supplier.pattern, { access: keepers }, (c) =>
  formPage(c, idFrom(c, 'supplierId')),
)

changes(paths.supplier.pattern, 'supplier.changed', changeSupplier, true)
changes(paths.supplierRemoval.pattern, 'supplier.removed', removeSupplier, false)
changes(paths.supplierReturn.pattern, 'supplier.returned', returnSupplier, false)

function changes<I>(pattern: string, fact: string, what: Command<I, unknown>, leaves: boolean) {
  supplierFormRoutes.post(pattern, { access: keepers, fact }, async (c) => {
    const { fields, values } = await c.var.form()
    const supplierId = idFrom(c, 'supplierId')
    const result = await c.var.run(what, { ...fields, supplierId })
    const next = () =>
      leaves ? paths.suppliers(here(c)) : paths.supplier({ ...here(c), supplierId })
    return goOn(c, result, next, (again) =>
      formPage(c, supplierId, { values: leaves ? values : null, again }),
    )
  })
}

async function formPage(
  c: AppContext,
  supplierId: string | null,
  sent?: { values: FormValues | null; again: Again },
): Promise<Response> {
  const { labId, t } = c.var
  const { held, places, entries } = await c.var.read(async (db) => ({
    held: supplierId ? await findSupplier(db, labId, supplierId) : null,
    places: await listPlaces(db, labId),
    entries: await namedEntries(db, labId),
  }))
  const standing: FormValues = held
    ? {
        ...held,
        placeId: held.placeId ?? '',
        stakeholderId: held.stakeholderId ?? '',
        since: held.since === null ? '' : String(held.since),
        public: held.public ? 'yes' : '',
        contactPublic: held.contactPublic ? 'yes' : '',
        version: String(held.version),
      }
    : {}
  const title = held
    ? t('ecosystem.supplier.change', { name: held.name })
    : t('ecosystem.supplier.new')
  return page(
    c,
    { title, status: sent?.again.status, unlisted: true, breadcrumbs: supplierCrumbs(c) },
    <SupplierFormPage
      title={title}
      held={held}
      places={places.map(({ id, name }) => ({ value: id, label: name }))}
      entries={entries
        .filter(({ kind, helix }) => kind !== 'person' && helix === 'business')
        .map(({ id, name }) => ({ value: id, label: name }))}
      values={sent?.values ?? standing}
      typed={Boolean(sent?.values)}
      problems={sent?.again.problems ?? []}
    />,
  )
}
