import { holds } from '../../../platform/actor.ts'
import { routes } from '../../../platform/http/routes.ts'
import { lookToday } from '../../../platform/db/lab-today.ts'
import { roles } from '../../../shared/role.ts'
import { page } from '../../../ui/index.ts'
import { findInitiative } from '../../initiatives/index.ts'
import { listPlaces } from '../../labs/index.ts'
import { here } from '../answer.ts'
import { maySay } from '../call/policy.ts'
import { lookCall } from '../call/queries.ts'
import { crumbs } from '../crumbs.ts'
import { mayExport } from '../export/policy.ts'
import { voicesPaths } from '../paths.ts'
import { themesToPick } from '../theme/queries.ts'
import { readFilter } from './list-filter.ts'
import { listVoices } from './list-queries.ts'
import { mayHandle } from './policy.ts'
import { ListPage } from './views/list-page.tsx'

/** The list of what people said. */
export const listRoutes = routes()

listRoutes.get(voicesPaths.voices.pattern, { access: 'anyone' }, async (c) => {
  const { lab, labId, actor, language, parts, t } = c.var
  const { initiativeId } = here(c)
  const filter = readFilter(c.req.query())
  const spoken = [language, ...lab.languages]
  const inside = holds(actor, roles, initiativeId)
  const read = await c.var.read(async (db) => ({
    initiative: await findInitiative(db, labId, initiativeId),
    call: await lookCall(db, labId, initiativeId),
    today: await lookToday(db, labId, parts.clock.now()),
    places: await listPlaces(db, labId),
    themes: inside ? await themesToPick(db, labId, actor, initiativeId) : [],
    listed: await listVoices(db, { labId, actor, initiativeId, spoken }, filter),
  }))
  return page(
    c,
    {
      title: t('voices.list.title'),
      breadcrumbs: crumbs(c, read.initiative.title, false),
      unlisted: filter.words !== '' || filter.after !== null,
    },
    <ListPage
      address={here(c)}
      voices={read.listed.voices}
      next={read.listed.next}
      filter={filter}
      places={read.places}
      themes={read.themes}
      handles={mayHandle(actor, initiativeId).ok}
      mayExport={mayExport(actor, initiativeId).ok}
      asks={maySay(read.call, read.initiative, read.today).ok}
    />,
  )
})
