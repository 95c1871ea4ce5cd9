import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { page, type FormValues } from '../../../ui/index.ts'
import { listPlaces } from '../../labs/index.ts'
import { methodPaths, offeredTemplates } from '../../methods/index.ts'
import { goOn, insist, type Again } from '../answer.ts'
import { paths } from '../paths.ts'
import { startInitiative } from './commands.ts'
import { mayStartInitiative } from './policy.ts'
import { StartPage } from './views/start-page.tsx'

/** Starting an initiative. */
export const startRoutes = routes()

startRoutes.get(paths.newInitiative.pattern, { access: ['coordinator'] }, (c) =>
  startPage(c, { templateId: c.req.query('method') }),
)

startRoutes.post(
  paths.initiatives.pattern,
  { access: ['coordinator'], fact: 'initiative.started' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const result = await c.var.run(startInitiative, fields)
    const lab = c.var.lab.slug
    return goOn(
      c,
      result,
      ({ id }) => paths.work({ lab, initiativeId: id }),
      (again) => startPage(c, values, again),
    )
  },
)

async function startPage(c: AppContext, values: FormValues, again?: Again): Promise<Response> {
  const { t, lab, actor } = c.var
  insist(mayStartInitiative(actor))
  const { places, methods } = await c.var.read(async (db) => ({
    places: await listPlaces(db, lab.id),
    methods: await offeredTemplates(db, lab.id),
  }))
  return page(
    c,
    {
      title: t('initiatives.start.title'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: [
        { label: t('initiatives.list.title'), address: paths.initiatives({ lab: lab.slug }) },
      ],
    },
    <StartPage
      lab={lab.slug}
      methods={methods.filter(({ kind }) => kind === 'process')}
      about={methodPaths.list({ lab: lab.slug })}
      places={places}
      values={values}
      problems={again?.problems}
    />,
  )
}
