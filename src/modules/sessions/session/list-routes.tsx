import { routes } from '../../../platform/http/routes.ts'
import { isUuid } from '../../../shared/id.ts'
import { page } from '../../../ui/index.ts'
import { findInitiative, initiativeCrumbs, maySeeWork, mayWorkIn } from '../../initiatives/index.ts'
import { packCursor, unpackCursor } from '../../people/index.ts'
import { here } from '../answer.ts'
import { paths } from '../paths.ts'
import { ListPage } from '../views/list-page.tsx'
import { listPageSize, sessionsAhead, sessionsPast } from './list-queries.ts'

/** The sessions of an initiative: what is ahead, then what is over. */
export const listRoutes = routes()

listRoutes.get(paths.sessions.pattern, { access: 'anyone', kept: true }, async (c) => {
  const { lab, labId, t, actor, parts } = c.var
  const { initiativeId } = here(c)
  const cursor = unpackCursor(c.req.query('after'), ['at', 'id'])
  const before = cursor && isUuid(cursor.id) ? new Date(cursor.at) : null
  const after = before && !Number.isNaN(before.getTime()) ? { before, id: cursor!.id } : null
  const inside = maySeeWork(actor, initiativeId).ok
  const now = parts.clock.now()
  const { initiative, ahead, past } = await c.var.read(async (db) => ({
    initiative: await findInitiative(db, labId, initiativeId),
    ahead: after ? [] : await sessionsAhead(db, labId, initiativeId, now, inside),
    past: await sessionsPast(db, labId, initiativeId, now, inside, after),
  }))
  const shown = past.slice(0, listPageSize)
  const last = past.length > listPageSize ? shown.at(-1)! : null
  const next = last && packCursor({ at: last.startsAt.toISOString(), id: last.id })
  const list = paths.sessions({ lab: lab.slug, initiativeId })
  return page(
    c,
    {
      title: t('sessions.list.title'),
      breadcrumbs: initiativeCrumbs(c, initiative.title, inside),
    },
    <ListPage
      at={here(c)}
      initiativeTitle={initiative.title}
      ahead={ahead}
      past={shown}
      inside={inside}
      mayPlan={mayWorkIn(actor, initiative).ok}
      next={next ? `${list}?after=${next}` : undefined}
      first={after ? list : undefined}
    />,
  )
})
