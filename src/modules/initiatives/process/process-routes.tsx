import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { page, type FormValues } from '../../../ui/index.ts'
import { offeredTemplates } from '../../methods/index.ts'
import { goOn, here, insist, type Again } from '../answer.ts'
import { crumbs } from '../crumbs.ts'
import { mayLead } from '../initiative/policy.ts'
import { findInitiative } from '../initiative/queries.ts'
import { paths } from '../paths.ts'
import { startProcess } from './commands.ts'
import { NewProcessPage } from './views/new-process-page.tsx'

/** Starting another process in an initiative. */
export const processRoutes = routes()
const access = ['coordinator'] as const

processRoutes.get(paths.newProcess.pattern, { access }, (c) =>
  newProcessPage(c, { templateId: c.req.query('method') }),
)

processRoutes.post(paths.processes.pattern, { access, fact: 'process.started' }, async (c) => {
  const { fields, values } = await c.var.form()
  const { initiativeId } = here(c)
  const result = await c.var.run(startProcess, { ...fields, initiativeId })
  return goOn(
    c,
    result,
    () => paths.work(here(c)),
    (again) => newProcessPage(c, values, again),
  )
})

async function newProcessPage(c: AppContext, values: FormValues, again?: Again): Promise<Response> {
  const { found, methods } = await c.var.read(async (db) => ({
    found: await findInitiative(db, c.var.lab.id, here(c).initiativeId),
    methods: await offeredTemplates(db, c.var.lab.id),
  }))
  insist(mayLead(c.var.actor, found))
  return page(
    c,
    {
      title: c.var.t('initiatives.new-process.title'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: crumbs(c, found.title),
    },
    <NewProcessPage
      address={here(c)}
      state={found.state}
      methods={methods}
      values={values}
      problems={again?.problems}
    />,
  )
}
