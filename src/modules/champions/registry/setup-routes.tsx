import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { page, type FormValues } from '../../../ui/index.ts'
import { findInitiative, initiativeCrumbs, maySeeWork } from '../../initiatives/index.ts'
import { goOn, here, idFrom, insist, type Again } from '../answer.ts'
import { listCrumb } from '../crumbs.ts'
import { championPaths as paths } from '../paths.ts'
import { maySetTargets } from '../policy.ts'
import { findSetup } from '../queries.ts'
import { roles } from '../../../shared/role.ts'
import { placesToPick } from './routes.tsx'
import { changeSetup, setTargets } from './setup-commands.ts'
import { coverageOf, targetsOf } from './target-queries.ts'
import { SetupPage } from './views/setup-page.tsx'
import { TargetsPage } from './views/targets-page.tsx'

/** What a lab says to champions, and for which communities an initiative is. */
export const setupRoutes = routes()
const coordinator = { inLab: ['coordinator'] } as const

setupRoutes.get(paths.setup.pattern, { access: coordinator }, (c) => setupPage(c))

setupRoutes.post(
  paths.setup.pattern,
  { access: coordinator, fact: 'champion-setup.changed' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const result = await c.var.run(changeSetup, fields)
    return goOn(
      c,
      result,
      () => `${paths.setup(here(c))}?saved`,
      (again) => setupPage(c, values, again),
    )
  },
)

async function setupPage(c: AppContext, sent?: FormValues, again?: Again): Promise<Response> {
  const setup = await c.var.read((db) => findSetup(db, c.var.labId))
  const values = sent ?? { ...setup, callOpen: setup.callOpen ? 'yes' : '' }
  return page(
    c,
    {
      title: c.var.t('champions.setup.title'),
      status: again?.status,
      breadcrumbs: [listCrumb(c)],
      unlisted: true,
    },
    <SetupPage
      values={values}
      problems={again?.problems ?? []}
      saved={c.req.query('saved') !== undefined}
    />,
  )
}

setupRoutes.get(paths.ofInitiative.pattern, { access: roles }, (c) => targetsPage(c))

setupRoutes.post(
  paths.targets.pattern,
  { access: ['coordinator'], fact: 'target-communities.set' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const initiativeId = idFrom(c, 'initiativeId')
    const result = await c.var.run(setTargets, { ...fields, initiativeId })
    return goOn(
      c,
      result,
      () => `${paths.ofInitiative({ ...here(c), initiativeId })}?saved`,
      (again) => targetsPage(c, values, again),
    )
  },
)

async function targetsPage(c: AppContext, sent?: FormValues, again?: Again): Promise<Response> {
  const { labId, actor, parts } = c.var
  const initiativeId = idFrom(c, 'initiativeId')
  const found = await c.var.read(async (db) => {
    const initiative = await findInitiative(db, labId, initiativeId)
    insist(maySeeWork(actor, initiative.id))
    return {
      initiative,
      targets: await targetsOf(db, labId, initiativeId),
      coverage: await coverageOf(db, labId, [initiativeId], parts.clock.now()),
      places: await placesToPick(c, db),
    }
  })
  return page(
    c,
    {
      title: c.var.t('champions.targets.title'),
      status: again?.status,
      breadcrumbs: initiativeCrumbs(c, found.initiative.title),
      unlisted: true,
    },
    <TargetsPage
      initiativeId={initiativeId}
      ownPlaceId={found.initiative.placeId}
      coverage={found.coverage}
      places={found.places}
      mayChange={maySetTargets(actor, initiativeId).ok}
      values={sent ?? { 'placeIds[]': found.targets }}
      problems={again?.problems ?? []}
      saved={c.req.query('saved') !== undefined}
    />,
  )
}
