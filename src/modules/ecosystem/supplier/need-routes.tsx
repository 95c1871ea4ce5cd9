import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { dayIn } from '../../../shared/day.ts'
import { page, type Again, type FormValues } from '../../../ui/index.ts'
import { keepers } from '../../people/index.ts'
import { here, idFrom } from '../answer.ts'
import { viewOf } from '../policy.ts'
import { endNeed, publishNeed } from './commands.ts'
import { goOn, supplierCrumbs } from './crumbs.ts'
import { supplierPaths as paths } from './paths.ts'
import { listNeeds } from './queries.ts'
import { NeedsPage, NewNeedPage } from './views/needs-page.tsx'

/** Early notices of what will be needed. */
export const needRoutes = routes()

needRoutes.get(paths.needs.pattern, { access: 'anyone' }, (c) => needsPage(c))

async function needsPage(c: AppContext, again?: Again): Promise<Response> {
  const { labId, actor, lab, parts, t } = c.var
  const keeps = viewOf(actor) === 'keeper'
  const today = dayIn(lab.timeZone, parts.clock.now())
  const needs = await c.var.read((db) => listNeeds(db, labId, today, keeps))
  return page(
    c,
    {
      title: t('ecosystem.need.title'),
      description: t('ecosystem.need.lead'),
      status: again?.status,
      breadcrumbs: supplierCrumbs(c),
    },
    <NeedsPage needs={needs} keeps={keeps} problems={again?.problems ?? []} />,
  )
}

needRoutes.get(paths.newNeed.pattern, { access: keepers }, (c) => newPage(c, {}))

needRoutes.post(
  paths.needs.pattern,
  { access: keepers, fact: 'coming-need.published' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const result = await c.var.run(publishNeed, fields)
    return goOn(
      c,
      result,
      () => paths.needs(here(c)),
      (again) => newPage(c, values, again),
    )
  },
)

needRoutes.post(
  paths.needEnd.pattern,
  { access: keepers, fact: 'coming-need.ended' },
  async (c) => {
    const result = await c.var.run(endNeed, { comingNeedId: idFrom(c, 'comingNeedId') })
    return goOn(
      c,
      result,
      () => paths.needs(here(c)),
      (again) => needsPage(c, again),
    )
  },
)

function newPage(c: AppContext, values: FormValues, again?: Again): Response {
  const title = c.var.t('ecosystem.need.new')
  return page(
    c,
    { title, status: again?.status, unlisted: true, breadcrumbs: supplierCrumbs(c) },
    <NewNeedPage values={values} problems={again?.problems ?? []} />,
  )
}
