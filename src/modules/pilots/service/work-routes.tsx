import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { page, type FormValues } from '../../../ui/index.ts'
import { workers } from '../../initiatives/index.ts'
import { goOn, here, type Again } from '../answer.ts'
import { hereIn, ids, listCrumbs, readWork, workCrumbs } from './answer.ts'
import { removeService, setServiceState } from './commands.ts'
import { evidenceOf } from './evidence.ts'
import { testsOf } from './four-tests.ts'
import { holdingsOf } from './holdings.ts'
import { servicePaths as paths } from './paths.ts'
import { fourTests } from './schema.ts'
import { noteTest } from './test-note.ts'
import { RemovalPage } from './views/removal-page.tsx'
import { StatePage } from './views/state-page.tsx'
import { TestPage } from './views/test-page.tsx'
import { WorkPage } from './views/work-page.tsx'
import { NotFound } from '../../../platform/errors.ts'

/** The work on one service: its page, its state, what is missing for a test, and deleting it. */
export const serviceWorkRoutes = routes()
const access = workers

serviceWorkRoutes.get(paths.work.pattern, { access }, async (c) => {
  const { found, more } = await readWork(c, 'work', (db, { id }) => evidence(c, db, id))
  return page(
    c,
    {
      title: c.var.t('pilots.service.work.title'),
      unlisted: true,
      breadcrumbs: listCrumbs(c, found.initiativeTitle),
    },
    <WorkPage at={hereIn(c)} found={found} tests={more} />,
  )
})

async function evidence(c: AppContext, db: Parameters<typeof evidenceOf>[0], id: string) {
  const [one] = await evidenceOf(db, c.var.labId, { serviceIds: [id] }, c.var.parts.clock.now())
  return testsOf(one!)
}

serviceWorkRoutes.get(paths.state.pattern, { access }, (c) => statePage(c))
serviceWorkRoutes.post(paths.state.pattern, { access, fact: 'service.state-set' }, async (c) => {
  const { fields, values } = await c.var.form()
  const result = await c.var.run(setServiceState, { ...fields, ...ids(c) })
  return goOn(
    c,
    result,
    () => paths.work(hereIn(c)),
    (again) => statePage(c, values, again),
  )
})

async function statePage(c: AppContext, values: FormValues = {}, again?: Again) {
  const { found } = await readWork(c, 'work', async () => null)
  return page(
    c,
    {
      title: c.var.t('pilots.service.state.title'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: workCrumbs(c, found),
    },
    <StatePage at={hereIn(c)} found={found} values={values} problems={again?.problems ?? []} />,
  )
}

serviceWorkRoutes.get(paths.test.pattern, { access }, (c) => testPage(c))
serviceWorkRoutes.post(paths.test.pattern, { access, fact: 'service-test.noted' }, async (c) => {
  const { fields, values } = await c.var.form()
  const result = await c.var.run(noteTest, { ...fields, ...ids(c), test: testIn(c) })
  return goOn(
    c,
    result,
    () => paths.work(hereIn(c)),
    (again) => testPage(c, values, again),
  )
})

function testIn(c: AppContext) {
  const test = fourTests.find((one) => one === c.req.param('test'))
  if (!test) throw new NotFound()
  return test
}

async function testPage(c: AppContext, values: FormValues = {}, again?: Again) {
  const test = testIn(c)
  const { found, more } = await readWork(c, 'work', (db, { id }) => evidence(c, db, id))
  const result = more.find((one) => one.test === test)!
  return page(
    c,
    {
      title: c.var.t(`pilots.service.test.${test}`),
      status: again?.status,
      unlisted: true,
      breadcrumbs: workCrumbs(c, found),
    },
    <TestPage
      at={hereIn(c)}
      found={found}
      result={result}
      values={values}
      problems={again?.problems ?? []}
    />,
  )
}

serviceWorkRoutes.get(paths.removal.pattern, { access }, (c) => removalPage(c))
serviceWorkRoutes.post(paths.removal.pattern, { access, fact: 'service.removed' }, async (c) => {
  const result = await c.var.run(removeService, ids(c))
  return goOn(
    c,
    result,
    () => paths.ofInitiative(here(c)),
    (again) => removalPage(c, again),
  )
})

async function removalPage(c: AppContext, again?: Again) {
  const { found, more: held } = await readWork(c, 'work', (db, { id }) =>
    holdingsOf(db, c.var.labId, id),
  )
  return page(
    c,
    {
      title: c.var.t('pilots.service.remove.title'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: workCrumbs(c, found),
    },
    <RemovalPage at={hereIn(c)} found={found} held={held} problems={again?.problems ?? []} />,
  )
}
