import type { Command } from '../../../platform/command.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { csvLines, csvStart } from '../../../shared/csv.ts'
import { isUuid } from '../../../shared/id.ts'
import { roles } from '../../../shared/role.ts'
import { page, type FormValues } from '../../../ui/index.ts'
import { keepers, packCursor, unpackCursor } from '../../people/index.ts'
import { goOn, here, idFrom, type Again } from '../answer.ts'
import { listCrumbs, mapCrumb } from '../crumbs.ts'
import { tieColumnNames } from '../import/read-ties.ts'
import { findInitiative, initiativesToPick } from '../initiatives-named.ts'
import { ecosystemPaths as paths } from '../paths.ts'
import { viewOf } from '../policy.ts'
import type { TieRow } from '../schema.ts'
import { findStakeholder, namedEntries } from '../stakeholder/queries.ts'
import { NewTiePage, TiePage } from '../views/tie-form-pages.tsx'
import { TiesPage } from '../views/ties-page.tsx'
import { changeTie, endTie, makeTie, removeTie, returnTie } from './commands.ts'
import { tiesForFile } from './export-queries.ts'
import { isTieListNarrowed, listTies, readTieFilter, tiesPageSize } from './list-queries.ts'
import { findTie } from './queries.ts'

/** Ties: the list, the same as a file, making one, and one to change, end or take away. */
export const tieRoutes = routes()

tieRoutes.get(paths.ties.pattern, { access: 'anyone' }, async (c) => {
  const view = viewOf(c.var.actor)
  const filter = readTieFilter(c.req.query())
  const cursor = unpackCursor(c.req.query('after'), ['key', 'id'])
  const after = cursor && isUuid(cursor.id) ? cursor : null
  const found = await c.var.read((db) => listTies(db, c.var.labId, view, filter, after))
  const ties = found.slice(0, tiesPageSize)
  const last = found.length > tiesPageSize ? ties.at(-1)! : null
  const next = last && packCursor({ key: (last as { sortKey: string }).sortKey, id: last.id })
  return page(
    c,
    {
      title: c.var.t('ecosystem.tab.ties'),
      breadcrumbs: [mapCrumb(c)],
      wide: true,
      unlisted: after !== null || isTieListNarrowed(filter),
    },
    <TiesPage ties={ties} filter={filter} view={view} next={next} paged={after !== null} />,
  )
})

tieRoutes.get(paths.tiesFile.pattern, { access: roles }, async (c) => {
  const view = viewOf(c.var.actor)
  const ties = await c.var.read((db) => tiesForFile(db, c.var.labId, view))
  const lines = ties.map((tie) => tieColumnNames.map((column) => tie[column] ?? ''))
  c.header('content-type', 'text/csv; charset=utf-8')
  c.header('content-disposition', 'attachment; filename="ties.csv"')
  return c.body(csvStart + csvLines([[...tieColumnNames], ...lines]))
})

tieRoutes.get(paths.newTie.pattern, { access: keepers }, (c) =>
  newTiePage(c, { fromId: c.req.query('from') ?? '', strength: '2' }),
)

tieRoutes.post(paths.ties.pattern, { access: keepers, fact: 'tie.made' }, async (c) => {
  const { fields, values } = await c.var.form()
  await insistOnInitiative(c, values)
  const result = await c.var.run(makeTie, fields)
  const next = () => paths.stakeholder({ ...here(c), stakeholderId: String(values.fromId) })
  return goOn(c, result, next, (again) => newTiePage(c, values, again))
})

async function newTiePage(c: AppContext, values: FormValues, again?: Again): Promise<Response> {
  const { entries, initiatives } = await c.var.read(async (db) => ({
    entries: await namedEntries(db, c.var.labId),
    initiatives: await initiativesToPick(c, db),
  }))
  const from = entries.find(({ id }) => id === values.fromId)
  return page(
    c,
    {
      title: c.var.t('ecosystem.tie.new'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: listCrumbs(c, 'ties'),
    },
    <NewTiePage
      entries={entries.map(({ id, name }) => ({ value: id, label: name }))}
      from={from}
      initiatives={initiatives}
      values={values}
      problems={again?.problems ?? []}
    />,
  )
}

tieRoutes.get(paths.tie.pattern, { access: keepers }, (c) => tiePage(c))

changes(paths.tie.pattern, 'tie.changed', changeTie, false)
changes(paths.tieEnd.pattern, 'tie.ended', endTie, true)
changes(paths.tieRemoval.pattern, 'tie.removed', removeTie, true)
changes(paths.tieReturn.pattern, 'tie.returned', returnTie, true)

function changes<I>(pattern: string, fact: string, what: Command<I, unknown>, beside: boolean) {
  tieRoutes.post(pattern, { access: keepers, fact }, async (c) => {
    const { fields, values } = await c.var.form()
    await insistOnInitiative(c, values)
    const tieId = idFrom(c, 'tieId')
    const result = await c.var.run(what, { ...fields, tieId })
    const next = () => paths.tie({ ...here(c), tieId })
    return goOn(c, result, next, (again) => tiePage(c, { values, again, beside }))
  })
}

/** A tie may name an initiative of this lab only. */
async function insistOnInitiative(c: AppContext, { initiativeId }: FormValues): Promise<void> {
  if (typeof initiativeId !== 'string' || initiativeId === '') return
  await c.var.read((db) => findInitiative(c, db, initiativeId))
}

type Sent = { values: FormValues; again: Again; beside: boolean }

async function tiePage(c: AppContext, sent?: Sent): Promise<Response> {
  const { labId, t } = c.var
  const { tie, from, to, initiatives } = await c.var.read(async (db) => {
    const found = await findTie(db, labId, idFrom(c, 'tieId'))
    return {
      tie: found,
      from: await findStakeholder(db, labId, found.fromId),
      to: await findStakeholder(db, labId, found.toId),
      initiatives: await initiativesToPick(c, db),
    }
  })
  const values = sent && !sent.beside ? sent.values : valuesOf(tie)
  return page(
    c,
    {
      title: t('ecosystem.tie.between', { from: from.name, to: to.name }),
      status: sent?.again.status,
      unlisted: true,
      breadcrumbs: listCrumbs(c, 'ties'),
    },
    <TiePage
      tie={tie}
      from={from}
      to={to}
      initiatives={initiatives}
      values={values}
      problems={sent?.again.problems ?? []}
      beside={sent?.beside}
      typed={sent?.beside === false}
      ending={sent && sent.values.until !== undefined && sent.beside ? sent.values : undefined}
    />,
  )
}

function valuesOf(tie: TieRow): FormValues {
  return { ...tie, public: tie.public ? 'yes' : '' }
}
