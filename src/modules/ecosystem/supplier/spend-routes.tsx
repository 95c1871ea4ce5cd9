import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { csvLines, csvStart } from '../../../shared/csv.ts'
import { isUuid } from '../../../shared/id.ts'
import { roles } from '../../../shared/role.ts'
import { page, type Again, type FormValues } from '../../../ui/index.ts'
import { listPlaces } from '../../labs/index.ts'
import { keepers, packCursor, unpackCursor } from '../../people/index.ts'
import { here, idFrom } from '../answer.ts'
import { viewOf } from '../policy.ts'
import { namedEntries } from '../stakeholder/queries.ts'
import { goOn, spendCrumbs, supplierCrumbs } from './crumbs.ts'
import { digitsOf } from './money.ts'
import { supplierPaths as paths } from './paths.ts'
import { namedSuppliers } from './queries.ts'
import { spendColumns } from './read-spend.ts'
import type { LocalMeaning } from './schema.ts'
import { noteSpend, removeSpend, stateMeaning } from './spend-commands.ts'
import {
  allSpend,
  listMeanings,
  listSpend,
  spendByQuarter,
  spendCurrency,
  spendingBodies,
  spendPageSize,
} from './spend-queries.ts'
import { EntriesPage, NewEntryPage } from './views/entries-pages.tsx'
import { MeaningPage } from './views/meaning-page.tsx'
import { SpendPage } from './views/spend-page.tsx'

/** What was spent, how much of it was local by which meaning, and the lines it was reckoned from. */
export const spendRoutes = routes()

/** The meaning that an address names, else the newest. */
function meaningFor(c: AppContext, meanings: readonly LocalMeaning[]): LocalMeaning | null {
  const asked = Number(c.req.query('meaning'))
  return meanings.find(({ version }) => version === asked) ?? meanings[0] ?? null
}

spendRoutes.get(paths.spend.pattern, { access: roles }, async (c) => {
  const { labId, actor, t } = c.var
  const asked = c.req.query('organisation')
  const organisationId = isUuid(asked) ? asked : null
  const read = await c.var.read(async (db) => {
    const meanings = await listMeanings(db, labId)
    const meaning = meaningFor(c, meanings)
    return {
      meanings,
      meaning,
      spent: await spendByQuarter(db, labId, meaning?.placeIds ?? [], organisationId),
      bodies: await spendingBodies(db, labId),
      places: await listPlaces(db, labId),
    }
  })
  return page(
    c,
    { title: t('ecosystem.spend.title'), breadcrumbs: supplierCrumbs(c), unlisted: true },
    <SpendPage {...read} organisationId={organisationId} keeps={viewOf(actor) === 'keeper'} />,
  )
})

spendRoutes.get(paths.spendFile.pattern, { access: roles }, async (c) => {
  const { labId } = c.var
  const found = await c.var.read((db) => allSpend(db, labId))
  const lines = found.map((one) => [
    one.period,
    one.organisation,
    one.supplier ?? '',
    (one.amountMinor / 10 ** digitsOf(one.currency)).toFixed(digitsOf(one.currency)),
    one.currency,
  ])
  c.header('content-type', 'text/csv; charset=utf-8')
  c.header('content-disposition', 'attachment; filename="spend.csv"')
  return c.body(csvStart + csvLines([[...spendColumns], ...lines]))
})

spendRoutes.get(paths.entries.pattern, { access: roles }, (c) => entriesPage(c))

async function entriesPage(c: AppContext, again?: Again): Promise<Response> {
  const { labId, actor, t } = c.var
  const cursor = unpackCursor(c.req.query('after'), ['key', 'id'])
  const after = cursor && isUuid(cursor.id) ? cursor : null
  const found = await c.var.read((db) => listSpend(db, labId, after))
  const listed = found.slice(0, spendPageSize)
  const last = found.length > spendPageSize ? listed.at(-1)! : null
  return page(
    c,
    {
      title: t('ecosystem.spend.entries'),
      status: again?.status,
      breadcrumbs: spendCrumbs(c),
      unlisted: true,
    },
    <EntriesPage
      listed={listed}
      keeps={viewOf(actor) === 'keeper'}
      problems={again?.problems ?? []}
      next={last && packCursor({ key: last.period, id: last.id })}
      paged={after !== null}
    />,
  )
}

spendRoutes.get(paths.newEntry.pattern, { access: keepers }, (c) => newEntryPage(c, {}))

spendRoutes.post(paths.entries.pattern, { access: keepers, fact: 'spend.noted' }, async (c) => {
  const { fields, values } = await c.var.form()
  const result = await c.var.run(noteSpend, fields)
  return goOn(
    c,
    result,
    () => paths.entries(here(c)),
    (again) => newEntryPage(c, values, again),
  )
})

spendRoutes.post(
  paths.entryRemoval.pattern,
  { access: keepers, fact: 'spend.removed' },
  async (c) => {
    const result = await c.var.run(removeSpend, { spendId: idFrom(c, 'spendId') })
    return goOn(
      c,
      result,
      () => paths.entries(here(c)),
      (again) => entriesPage(c, again),
    )
  },
)

async function newEntryPage(c: AppContext, values: FormValues, again?: Again): Promise<Response> {
  const { labId, t } = c.var
  const { entries, suppliers, currency } = await c.var.read(async (db) => ({
    entries: await namedEntries(db, labId),
    suppliers: await namedSuppliers(db, labId),
    currency: await spendCurrency(db, labId),
  }))
  return page(
    c,
    {
      title: t('ecosystem.spend.new'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: spendCrumbs(c),
    },
    <NewEntryPage
      organisations={entries
        .filter(({ kind }) => kind === 'organisation')
        .map(({ id, name }) => ({ value: id, label: name }))}
      suppliers={suppliers.map(({ id, name }) => ({ value: id, label: name }))}
      values={{ currency: currency ?? '', ...values }}
      problems={again?.problems ?? []}
    />,
  )
}

spendRoutes.get(paths.meaning.pattern, { access: keepers }, (c) => meaningPage(c))

spendRoutes.post(
  paths.meaning.pattern,
  { access: keepers, fact: 'local-meaning.stated' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const result = await c.var.run(stateMeaning, fields)
    return goOn(
      c,
      result,
      () => paths.spend(here(c)),
      (again) => meaningPage(c, { values, again }),
    )
  },
)

async function meaningPage(
  c: AppContext,
  sent?: { values: FormValues; again: Again },
): Promise<Response> {
  const { labId, t } = c.var
  const { meanings, places } = await c.var.read(async (db) => ({
    meanings: await listMeanings(db, labId),
    places: await listPlaces(db, labId),
  }))
  const [last] = meanings
  const standing = { words: last?.words ?? '', 'placeIds[]': last?.placeIds ?? [] }
  return page(
    c,
    {
      title: t('ecosystem.spend.meaning.title'),
      status: sent?.again.status,
      unlisted: true,
      breadcrumbs: spendCrumbs(c),
    },
    <MeaningPage
      version={last?.version ?? 0}
      places={places.map(({ id, name }) => ({ value: id, label: name }))}
      values={sent?.values ?? standing}
      problems={sent?.again.problems ?? []}
    />,
  )
}
