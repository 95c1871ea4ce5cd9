import { routes } from '../../../platform/http/routes.ts'
import { isUuid } from '../../../shared/id.ts'
import { page } from '../../../ui/index.ts'
import { findInitiative, initiativeCrumbs, maySeeWork, mayWorkIn } from '../../initiatives/index.ts'
import { packCursor, unpackCursor } from '../../people/index.ts'
import { here } from './answer.ts'
import { filterFrom, ideasPageSize, listIdeas } from './list-queries.ts'
import { ideaPaths as paths } from './paths.ts'
import { mayLeadCalls } from './policy.ts'
import { IdeasPage } from './views/list-page.tsx'

/** The ideas of an initiative. */
export const listRoutes = routes()

listRoutes.get(paths.ideas.pattern, { access: 'anyone' }, async (c) => {
  const { labId, t, actor, parts } = c.var
  const { initiativeId } = here(c)
  const filter = filterFrom((name) => c.req.query(name))
  const cursor = unpackCursor(c.req.query('after'), ['key', 'id'])
  const after = cursor && isUuid(cursor.id) ? cursor : null
  const inside = maySeeWork(actor, initiativeId).ok
  const now = parts.clock.now()
  const { initiative, found } = await c.var.read(async (db) => ({
    initiative: await findInitiative(db, labId, initiativeId),
    found: await listIdeas(db, labId, initiativeId, { inside, filter, after, now }),
  }))
  const shown = found.slice(0, ideasPageSize)
  const last = found.length > ideasPageSize ? shown.at(-1)! : null
  const query = new URLSearchParams(
    Object.entries(filter).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  )
  const list = `${paths.ideas(here(c))}?${query}`
  return page(
    c,
    {
      title: t('pilots.idea.list.title'),
      breadcrumbs: initiativeCrumbs(c, initiative.title, inside),
    },
    <IdeasPage
      at={here(c)}
      initiativeTitle={initiative.title}
      ideas={shown}
      filter={filter}
      inside={inside}
      mayMake={mayWorkIn(actor, initiative).ok}
      mayLeadCalls={mayLeadCalls(actor, initiativeId).ok}
      next={last ? `${list}&after=${packCursor({ key: last.sortKey, id: last.id })}` : undefined}
      first={after ? list : undefined}
    />,
  )
})
