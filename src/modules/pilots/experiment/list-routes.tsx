import { routes } from '../../../platform/http/routes.ts'
import { page } from '../../../ui/index.ts'
import { findInitiative, initiativeCrumbs, maySeeWork, mayWorkIn } from '../../initiatives/index.ts'
import { packCursor, unpackCursor } from '../../people/index.ts'
import { here } from '../answer.ts'
import { experimentsOf, experimentViews, listPageSize } from './list-queries.ts'
import { experimentPaths as paths } from './paths.ts'
import { ExperimentListPage } from './views/list-page.tsx'

/** The experiments of an initiative, all or by what they said. */
export const experimentListRoutes = routes()

experimentListRoutes.get(paths.experiments.pattern, { access: 'anyone', kept: true }, async (c) => {
  const { labId, t, actor } = c.var
  const { initiativeId } = here(c)
  const after = unpackCursor(c.req.query('after'), ['day', 'id'])
  const inside = maySeeWork(actor, initiativeId).ok
  const view = experimentViews.find((one) => one === c.req.query('outcome')) ?? 'all'
  const { initiative, found } = await c.var.read(async (db) => ({
    initiative: await findInitiative(db, labId, initiativeId),
    found: await experimentsOf(db, labId, initiativeId, { inside, view, after }),
  }))
  const shown = found.slice(0, listPageSize)
  const last = found.length > listPageSize ? shown.at(-1)! : null
  const list = `${paths.experiments(here(c))}?outcome=${view}`
  return page(
    c,
    {
      title: t('pilots.experiment.list.title'),
      breadcrumbs: initiativeCrumbs(c, initiative.title, inside),
    },
    <ExperimentListPage
      at={here(c)}
      initiativeTitle={initiative.title}
      experiments={shown}
      view={view}
      inside={inside}
      mayPlan={mayWorkIn(actor, initiative).ok}
      next={last ? `${list}&after=${packCursor({ day: last.startsOn, id: last.id })}` : undefined}
      first={after ? list : undefined}
    />,
  )
})
