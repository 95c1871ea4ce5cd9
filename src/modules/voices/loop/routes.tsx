import { leasts } from '../../../analysis/suppression/index.ts'
import { holds } from '../../../platform/actor.ts'
import { routes } from '../../../platform/http/routes.ts'
import { roles } from '../../../shared/role.ts'
import { page } from '../../../ui/index.ts'
import { findInitiative } from '../../initiatives/index.ts'
import { here } from '../answer.ts'
import { mayHandle } from '../contribution/policy.ts'
import { crumbs } from '../crumbs.ts'
import { loopPaths } from './paths.ts'
import { loopOf } from './queries.ts'
import { shownChannels, shownGroups, shownTotals } from './shown.ts'
import { LoopPage } from './views/loop-page.tsx'

/** The loop at a glance: totals for everybody, by channel and group for those with a role. */
export const loopRoutes = routes()

loopRoutes.get(loopPaths.loop.pattern, { access: 'anyone', kept: true }, async (c) => {
  const { labId, actor, t } = c.var
  const { initiativeId } = here(c)
  const inside = holds(actor, roles, initiativeId)
  const { initiative, counts } = await c.var.read(async (db) => ({
    initiative: await findInitiative(db, labId, initiativeId),
    counts: await loopOf(db, labId, initiativeId),
  }))
  const all = counts.find((one) => one.by === 'all')
  const totals = all ? shownTotals(all, inside ? 0 : leasts.outside) : null
  return page(
    c,
    {
      title: t('voices.loop.title'),
      breadcrumbs: crumbs(c, initiative.title),
    },
    <LoopPage
      address={here(c)}
      totals={totals}
      channels={inside ? shownChannels(counts, leasts.inside) : []}
      groups={inside ? shownGroups(counts, leasts.inside) : []}
      mayAnswer={mayHandle(actor, initiativeId).ok}
    />,
  )
})
