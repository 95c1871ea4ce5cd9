import { routes } from '../../../platform/http/routes.ts'
import { page } from '../../../ui/index.ts'
import { findInitiative, initiativeCrumbs, maySeeWork, mayWorkIn } from '../../initiatives/index.ts'
import { packCursor, unpackCursor } from '../../people/index.ts'
import { here } from '../answer.ts'
import { pilotPaths as paths } from '../paths.ts'
import { ListPage } from '../views/list-page.tsx'
import { listPageSize, pilotsOf } from './queries.ts'

/** The pilots of an initiative. */
export const listRoutes = routes()

listRoutes.get(paths.pilots.pattern, { access: 'anyone', kept: true }, async (c) => {
  const { labId, t, actor } = c.var
  const { initiativeId } = here(c)
  const after = unpackCursor(c.req.query('after'), ['day', 'id'])
  const inside = maySeeWork(actor, initiativeId).ok
  const archived = c.req.query('archived') === 'yes'
  const { initiative, found } = await c.var.read(async (db) => ({
    initiative: await findInitiative(db, labId, initiativeId),
    found: await pilotsOf(db, labId, initiativeId, { inside, archived, after }),
  }))
  const shown = found.slice(0, listPageSize)
  const last = found.length > listPageSize ? shown.at(-1)! : null
  const list = paths.pilots(here(c))
  const kept = archived ? 'archived=yes&' : ''
  return page(
    c,
    {
      title: t('pilots.list.title'),
      breadcrumbs: initiativeCrumbs(c, initiative.title, inside),
    },
    <ListPage
      at={here(c)}
      initiativeTitle={initiative.title}
      pilots={shown}
      archived={archived}
      inside={inside}
      mayPlan={mayWorkIn(actor, initiative).ok}
      next={
        last ? `${list}?${kept}after=${packCursor({ day: last.startsOn, id: last.id })}` : undefined
      }
      first={after ? `${list}${archived ? '?archived=yes' : ''}` : undefined}
    />,
  )
})
