import { routes } from '../../../../platform/http/routes.ts'
import { isUuid } from '../../../../shared/id.ts'
import { roles } from '../../../../shared/role.ts'
import { page } from '../../../../ui/index.ts'
import { packCursor, unpackCursor } from '../../../people/index.ts'
import { planOf } from '../../change/action/queries.ts'
import { reviewsOf } from '../../change/review/queries.ts'
import { here } from '../../answer.ts'
import { mapCrumb } from '../../crumbs.ts'
import { ecosystemPaths } from '../../paths.ts'
import { viewOf } from '../../policy.ts'
import { organisationCrumbs } from '../crumbs.ts'
import { organisationHere, todayIn } from '../here.ts'
import { findReadable } from '../organisation.ts'
import { readinessPaths as paths } from '../paths.ts'
import { shownResult } from '../result/figures.ts'
import { countedOf, shownRounds } from '../result/queries.ts'
import { roundsOf } from '../round/queries.ts'
import { newestStatements, statementsOf } from '../statements.ts'
import { OrganisationPage } from '../views/organisation-page.tsx'
import { OverviewPage } from '../views/overview-page.tsx'
import { StatementsPage } from '../views/statements-page.tsx'
import { listOverview, overviewOf, overviewOrders, overviewPageSize } from './queries.ts'

/** Readiness of all organisations of a lab, of one, and the statements that are asked. */
export const overviewRoutes = routes()

overviewRoutes.get(paths.all.pattern, { access: roles }, async (c) => {
  const { labId, actor, t } = c.var
  const order = overviewOrders.find((one) => one === c.req.query('order')) ?? 'name'
  const cursor = unpackCursor(c.req.query('after'), ['key', 'id'])
  const after = cursor && isUuid(cursor.id) ? (cursor as { key: string; id: string }) : null
  const listing = { labId, view: viewOf(actor), today: todayIn(c), order, after }
  const found = await c.var.read((db) => listOverview(db, listing))
  const shown = found.slice(0, overviewPageSize)
  const last = found.length > overviewPageSize ? shown.at(-1)! : null
  return page(
    c,
    {
      title: t('ecosystem.readiness.all.title'),
      unlisted: true,
      wide: true,
      breadcrumbs: [mapCrumb(c)],
    },
    <OverviewPage
      organisations={shown}
      order={order}
      view={listing.view}
      today={listing.today}
      next={last && packCursor({ key: last.sortKey, id: last.id })}
      paged={after !== null}
    />,
  )
})

overviewRoutes.get(paths.statements.pattern, { access: 'anyone' }, (c) =>
  page(
    c,
    {
      title: c.var.t('ecosystem.readiness.statements.title'),
      breadcrumbs: [mapCrumb(c)],
    },
    <StatementsPage
      file={statementsOf(newestStatements())}
      back={viewOf(c.var.actor) === 'open' ? ecosystemPaths.map(here(c)) : paths.all(here(c))}
    />,
  ),
)

overviewRoutes.get(paths.organisation.pattern, { access: 'participant' }, async (c) => {
  const { labId, actor, t } = c.var
  const address = organisationHere(c)
  const { stakeholderId } = address
  const today = todayIn(c)
  const read = await c.var.read(async (db) => {
    const organisation = await findReadable(db, labId, actor, stakeholderId)
    const newest = (await shownRounds(db, labId, stakeholderId, today))[0]
    const counted = newest ? await countedOf(db, labId, [newest.id], today) : new Map()
    const file = statementsOf(newest?.statements ?? newestStatements())
    return {
      organisation,
      overview: await overviewOf(db, labId, stakeholderId, today),
      rounds: await roundsOf(db, labId, stakeholderId),
      actions: await planOf(db, labId, stakeholderId),
      reviews: await reviewsOf(db, labId, stakeholderId),
      newest: newest ? { ...newest, shown: shownResult(counted.get(newest.id) ?? [], file) } : null,
      file,
    }
  })
  const { name } = read.organisation
  return page(
    c,
    {
      title: `${t('ecosystem.readiness.title')}: ${name}`,
      unlisted: true,
      breadcrumbs: organisationCrumbs(c, name, false),
    },
    <OrganisationPage address={address} {...read} today={today} />,
  )
})
