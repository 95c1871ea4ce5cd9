import { NotFound } from '../../../platform/errors.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { page, type FormValues } from '../../../ui/index.ts'
import { keepers } from '../../people/index.ts'
import { goOn, here, idFrom, type Again } from '../answer.ts'
import { listCrumbs } from '../crumbs.ts'
import { ecosystemPaths as paths } from '../paths.ts'
import { DoublePage } from '../views/double-page.tsx'
import { mergeStakeholders } from './merge.ts'
import { isAlike } from './names.ts'
import { findStakeholder, namedEntries } from './queries.ts'

/** Making one entry of two. */
export const doubleRoutes = routes()

doubleRoutes.get(paths.double.pattern, { access: keepers }, (c) => doublePage(c))

doubleRoutes.post(
  paths.double.pattern,
  { access: keepers, fact: 'stakeholder.merged' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const address = { ...here(c), stakeholderId: idFrom(c, 'stakeholderId') }
    const { stakeholderId } = address
    const result = await c.var.run(mergeStakeholders, { ...fields, stakeholderId })
    const next = () => paths.stakeholder(address)
    return goOn(c, result, next, (again) => doublePage(c, { values, again }))
  },
)

async function doublePage(
  c: AppContext,
  sent?: { values: FormValues; again: Again },
): Promise<Response> {
  const address = { ...here(c), stakeholderId: idFrom(c, 'stakeholderId') }
  const { entry, entries } = await c.var.read(async (db) => ({
    entry: await findStakeholder(db, c.var.labId, address.stakeholderId),
    entries: await namedEntries(db, c.var.labId),
  }))
  if (entry.removedAt) throw new NotFound()
  const others = entries.filter(({ id, kind }) => id !== entry.id && kind === entry.kind)
  const alike = others.filter((one) => isAlike(one.nameKey, entry.nameKey))
  const rest = others.filter((one) => !alike.includes(one))
  const title = c.var.t('ecosystem.double.title')
  const crumb = { label: entry.name, address: paths.stakeholder(address) }
  return page(
    c,
    {
      title,
      status: sent?.again.status,
      unlisted: true,
      breadcrumbs: [...listCrumbs(c, 'stakeholders'), crumb],
    },
    <DoublePage
      entry={entry}
      others={[...alike, ...rest]}
      values={sent?.values ?? { doubleId: alike.length === 1 ? alike[0]!.id : '' }}
      problems={sent?.again.problems ?? []}
    />,
  )
}
