import { isUuid } from '../../../shared/id.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { roles } from '../../../shared/role.ts'
import { page } from '../../../ui/index.ts'
import { findInitiative, mayCorrect, maySeeWork } from '../../initiatives/index.ts'
import { packCursor, unpackCursor } from '../../people/index.ts'
import { here, insist, listCrumbs } from '../answer.ts'
import { pilotPaths as paths } from '../paths.ts'
import { insideOf } from '../portfolio/inside.ts'
import { LeadsPage } from '../views/leads-page.tsx'
import { leadsAcross, leadsPageSize, leadSums } from './queries.ts'

/** The funding of many pilots at once. */
export const fundingAcrossRoutes = routes()

fundingAcrossRoutes.get(paths.initiativeLeads.pattern, { access: roles }, async (c) => {
  const { initiativeId } = here(c)
  insist(maySeeWork(c.var.actor, initiativeId))
  const initiative = await c.var.read((db) => findInitiative(db, c.var.labId, initiativeId))
  const top = {
    title: c.var.t('pilots.funding.title'),
    unlisted: true,
    breadcrumbs: listCrumbs(c, initiative.title),
  }
  const [list, pilots] = [paths.initiativeLeads(here(c)), paths.pilots(here(c))]
  return page(c, top, await leadsPage(c, { initiativeId, list, pilots }))
})

fundingAcrossRoutes.get(paths.labLeads.pattern, { access: roles }, async (c) => {
  const { t, lab } = c.var
  const pilots = paths.portfolio({ lab: lab.slug })
  const top = {
    title: t('pilots.funding.title'),
    unlisted: true,
    breadcrumbs: [{ label: t('pilots.portfolio.title'), address: pilots }],
  }
  const list = paths.labLeads({ lab: lab.slug })
  return page(c, top, await leadsPage(c, { initiativeId: null, list, pilots }))
})

type About = { initiativeId: string | null; list: string; pilots: string }

async function leadsPage(c: AppContext, { initiativeId, list, pilots }: About) {
  const { lab, labId, actor, parts } = c.var
  const cursor = unpackCursor(c.req.query('after'), ['id'])
  const after = cursor && isUuid(cursor.id) ? cursor.id : null
  const ask = { initiativeId, inside: insideOf(c), after, now: parts.clock.now() }
  const { found, sums } = await c.var.read(async (db) => ({
    found: await leadsAcross(db, labId, ask),
    sums: await leadSums(db, labId, ask),
  }))
  const shown = found.slice(0, leadsPageSize)
  const last = found.length > leadsPageSize ? shown.at(-1)! : null
  return (
    <LeadsPage
      lab={lab.slug}
      leads={shown}
      sums={sums}
      namesWho={(lead) => mayCorrect(actor, { id: lead.initiativeId, state: 'running' }).ok}
      pilots={pilots}
      next={last ? `${list}?after=${packCursor({ id: last.id })}` : undefined}
      first={after ? list : undefined}
    />
  )
}
