import { routes, type AppContext } from '../../../../platform/http/routes.ts'
import { page } from '../../../../ui/index.ts'
import { about, goOn, here, type Again } from '../here.ts'
import { keptMap } from '../keeping-page.ts'
import { keepers } from '../map/policy.ts'
import { opinionMapPaths as paths } from '../paths.ts'
import { decideDoubts } from './commands.ts'
import { doubtsByHour } from './queries.ts'
import { DoubtsPage } from './views/doubts-page.tsx'

/** More newcomers from one network than a hall holds: a person says whether they count. */
export const doubtRoutes = routes()
const access = keepers

doubtRoutes.get(paths.doubts.pattern, { access }, (c) => doubtsPage(c))

doubtRoutes.post(paths.doubts.pattern, { access, fact: 'opinion-doubts.decided' }, async (c) => {
  const { fields } = await c.var.form()
  return goOn(
    c,
    await c.var.run(decideDoubts, { ...fields, ...about(c) }),
    () => paths.doubts(here(c)),
    (again) => doubtsPage(c, again),
  )
})

async function doubtsPage(c: AppContext, again?: Again): Promise<Response> {
  const { labId, t } = c.var
  const { crumbs, hours } = await keptMap(c, async (db, map) => ({
    hours: await doubtsByHour(db, labId, map.id),
  }))
  return page(
    c,
    {
      title: t('engagement.keeping.doubts'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: crumbs,
    },
    <DoubtsPage address={here(c)} hours={hours} problems={again?.problems ?? []} />,
  )
}
