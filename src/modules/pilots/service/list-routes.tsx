import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { isUuid } from '../../../shared/id.ts'
import { searchWords } from '../../../shared/search-words.ts'
import { page } from '../../../ui/index.ts'
import { findInitiative, initiativeCrumbs, maySeeWork, mayWorkIn } from '../../initiatives/index.ts'
import { packCursor, unpackCursor } from '../../people/index.ts'
import { here } from '../answer.ts'
import { servicePaths as paths } from './paths.ts'
import { servicesOf, servicesPageSize, type ServiceWish } from './queries.ts'
import { ListPage } from './views/list-page.tsx'

/** The services of a lab, and of one initiative. */
export const serviceListRoutes = routes()

serviceListRoutes.get(paths.services.pattern, { access: 'anyone', kept: true }, async (c) => {
  const { lab, labId, language, t } = c.var
  const wish = wishOf(c, null)
  const found = await c.var.read((db) => servicesOf(db, labId, wish, language))
  const address = paths.services({ lab: lab.slug })
  return page(
    c,
    { title: t('pilots.service.list.title'), description: t('pilots.service.list.lead') },
    <ListPage address={address} {...paged(address, wish, found)} />,
  )
})

serviceListRoutes.get(paths.ofInitiative.pattern, { access: 'anyone', kept: true }, async (c) => {
  const { labId, actor, language, t } = c.var
  const { initiativeId } = here(c)
  const wish = wishOf(c, initiativeId)
  const inside = maySeeWork(actor, initiativeId).ok
  const { initiative, found } = await c.var.read(async (db) => ({
    initiative: await findInitiative(db, labId, initiativeId),
    found: await servicesOf(db, labId, wish, language),
  }))
  const address = paths.ofInitiative(here(c))
  return page(
    c,
    {
      title: t('pilots.service.list.title'),
      breadcrumbs: initiativeCrumbs(c, initiative.title, inside),
    },
    <ListPage
      address={address}
      initiativeTitle={initiative.title}
      workIn={inside ? here(c) : undefined}
      makeAt={mayWorkIn(actor, initiative).ok ? paths.newService(here(c)) : undefined}
      {...paged(address, wish, found)}
    />,
  )
})

function wishOf(c: AppContext, initiativeId: string | null): ServiceWish {
  const cursor = unpackCursor(c.req.query('after'), ['key', 'id'])
  const reach = c.var.actor.grants.map((one) => one.initiativeId)
  return {
    words: searchWords(c.req.query('words'), 200),
    ended: c.req.query('ended') === 'yes',
    inside: reach.includes(null) ? 'all' : reach.filter((one) => one !== null),
    initiativeId,
    after: cursor && isUuid(cursor.id) ? cursor : null,
  }
}

/** One page of what was found, and the ways on and back. */
function paged(address: string, wish: ServiceWish, found: Awaited<ReturnType<typeof servicesOf>>) {
  const services = found.slice(0, servicesPageSize)
  const last = found.length > servicesPageSize ? services.at(-1)! : null
  const { words, ended, after } = wish
  const kept = { ...(words && { words }), ...(ended && { ended: 'yes' }) }
  const to = (more: Record<string, string>) =>
    `${address}?${new URLSearchParams({ ...kept, ...more })}`
  return {
    services,
    words,
    ended,
    next: last ? to({ after: packCursor({ key: last.sortKey, id: last.id }) }) : undefined,
    first: after ? to({}) : undefined,
  }
}
