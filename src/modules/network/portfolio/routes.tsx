import { routes } from '../../../platform/http/routes.ts'
import { pickText } from '../../../shared/language.ts'
import { page } from '../../../ui/index.ts'
import { labPaths } from '../../labs/index.ts'
import { networkPaths } from '../paths.ts'
import { findProgramme } from '../programme/queries.ts'
import { ProgrammePilotsPage } from '../views/pilots-page.tsx'
import { fittingPilots, wantedPilotsIn } from './filter.ts'
import { listPublishedPilots } from './queries.ts'

/** The pilots of all labs side by side: two queries of tables of the site, however many there are. */
export const programmePilotRoutes = routes()

programmePilotRoutes.get(
  networkPaths.pilots.pattern,
  { access: 'anyone', kept: true },
  async (c) => {
    const { programme, pilots } = await c.var.read(async (db) => {
      const found = await findProgramme(db, c.req.param('programme')!)
      return { programme: found, pilots: await listPublishedPilots(db, found.id) }
    })
    const { t, language } = c.var
    const wanted = wantedPilotsIn(c.req.query())
    const name = pickText(programme.name, language).text
    return page(
      c,
      {
        title: t('network.pilots.title'),
        description: t('network.pilots.lead'),
        breadcrumbs: [{ label: name, address: labPaths.programme({ programme: programme.slug }) }],
        wide: true,
      },
      <ProgrammePilotsPage
        programme={programme}
        pilots={pilots}
        fitting={fittingPilots(pilots, wanted)}
        wanted={wanted}
      />,
    )
  },
)
