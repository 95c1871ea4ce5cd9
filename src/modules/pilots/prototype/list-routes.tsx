import { routes } from '../../../platform/http/routes.ts'
import { isUuid } from '../../../shared/id.ts'
import { page } from '../../../ui/index.ts'
import { findInitiative, initiativeCrumbs, maySeeWork, mayWorkIn } from '../../initiatives/index.ts'
import { here } from '../answer.ts'
import { listPageSize, prototypesOf } from './list-queries.ts'
import { prototypePaths as paths } from './paths.ts'
import { PrototypeListPage } from './views/list-page.tsx'

/** The prototypes of an initiative. */
export const prototypeListRoutes = routes()

prototypeListRoutes.get(paths.prototypes.pattern, { access: 'anyone', kept: true }, async (c) => {
  const { labId, t, actor } = c.var
  const { initiativeId } = here(c)
  const asked = c.req.query('after')
  const after = isUuid(asked) ? asked : null
  const inside = maySeeWork(actor, initiativeId).ok
  const archived = c.req.query('archived') === 'yes'
  const { initiative, found } = await c.var.read(async (db) => ({
    initiative: await findInitiative(db, labId, initiativeId),
    found: await prototypesOf(db, labId, initiativeId, { inside, archived, after }),
  }))
  const shown = found.slice(0, listPageSize)
  const list = paths.prototypes(here(c))
  const kept = archived ? 'archived=yes&' : ''
  return page(
    c,
    {
      title: t('pilots.prototype.list.title'),
      breadcrumbs: initiativeCrumbs(c, initiative.title, inside),
    },
    <PrototypeListPage
      at={here(c)}
      initiativeTitle={initiative.title}
      prototypes={shown}
      archived={archived}
      inside={inside}
      mayMake={mayWorkIn(actor, initiative).ok}
      next={found.length > listPageSize ? `${list}?${kept}after=${shown.at(-1)!.id}` : undefined}
      first={after ? `${list}${archived ? '?archived=yes' : ''}` : undefined}
    />,
  )
})
