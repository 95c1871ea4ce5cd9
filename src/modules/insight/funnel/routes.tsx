import { leasts, suppressTotal } from '../../../analysis/suppression/index.ts'
import { holds } from '../../../platform/actor.ts'
import { routes } from '../../../platform/http/routes.ts'
import { page } from '../../../ui/index.ts'
import { findInitiative, initiativeCrumbs, maySeeWork } from '../../initiatives/index.ts'
import { listPlaces } from '../../labs/index.ts'
import { keeperRoles } from '../../people/index.ts'
import { aimedOutreach } from '../../voices/index.ts'
import { paths } from '../paths.ts'
import { mayImportPopulation } from '../policy.ts'
import { findPopulation } from '../population/queries.ts'
import { FunnelPage } from '../views/funnel-page.tsx'
import { funnelOf } from './funnel.ts'
import { findFunnelPeople } from './people.ts'
import { reachingOf } from './reaching.ts'

/** Who was invited, came, spoke and stayed: with a role in the initiative numbers from five, for everyone from ten. */
export const funnelRoutes = routes()

funnelRoutes.get(paths.funnel.pattern, { access: 'anyone', kept: true }, async (c) => {
  const { lab, labId, actor, t } = c.var
  const initiativeId = c.req.param('initiativeId')!
  const read = await c.var.read(async (db) => ({
    initiative: await findInitiative(db, labId, initiativeId),
    population: await findPopulation(db, labId),
    places: await listPlaces(db, labId),
    outreach: await aimedOutreach(db, labId, initiativeId),
    ...(await findFunnelPeople(db, labId, initiativeId)),
  }))
  const { initiative, population, places, people, outreach } = read
  const inside = maySeeWork(actor, initiativeId).ok
  const least = inside ? leasts.inside : leasts.outside
  const funnel = funnelOf(people, population, places, least)
  return page(
    c,
    {
      title: t('insight.funnel.title'),
      description: t('insight.funnel.lead'),
      breadcrumbs: initiativeCrumbs(c, initiative.title, inside),
    },
    <FunnelPage
      at={{ lab: lab.slug, initiativeId }}
      initiativeTitle={initiative.title}
      funnel={funnel}
      reaching={reachingOf(outreach, people, population, funnel)}
      unnamed={{
        came: suppressTotal(read.cameUnnamed, least),
        spoke: suppressTotal(read.spokeUnnamed, least),
      }}
      population={population}
      places={places}
      inside={inside}
      mayInvite={holds(actor, keeperRoles, initiativeId)}
      mayImport={mayImportPopulation(actor).ok}
    />,
  )
})
