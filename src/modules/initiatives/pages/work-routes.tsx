import { besidesOn } from '../../../platform/besides.ts'
import type { Db } from '../../../platform/db/database.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { pickText } from '../../../shared/language.ts'
import { roles } from '../../../shared/role.ts'
import { page } from '../../../ui/index.ts'
import { findTemplates } from '../../methods/index.ts'
import { here, insist } from '../answer.ts'
import { crumbs } from '../crumbs.ts'
import { checkGates } from '../gate/check-gates.ts'
import { mayGuide, mayLead, maySeeWork, mayWorkIn } from '../initiative/policy.ts'
import { methodOf } from '../process/queries.ts'
import { paths } from '../paths.ts'
import type { PhaseGate } from './views/phase-work.tsx'
import { WorkPage } from './views/work-page.tsx'
import { findWorkInitiative, type WorkInitiative } from './work-queries.ts'

/** The working page: one query for the work, one for each module that adds to it, and what the gates of the open phases ask. */
export const workRoutes = routes()

workRoutes.get(paths.work.pattern, { access: roles }, async (c) => {
  const { lab, t, language, actor } = c.var
  const { initiativeId } = here(c)
  insist(maySeeWork(actor, initiativeId))
  const { found, methods, gates, besides } = await c.var.read(async (db) => {
    const work = await findWorkInitiative(db, lab.id, initiativeId)
    return {
      found: work,
      methods: await findTemplates(db, lab.id, work.processes.map(methodOf)),
      gates: await openGates(c, db, work),
      besides: await besidesOn(c, db, 'initiative-work', initiativeId),
    }
  })
  const title = pickText(found.title, language).text
  return page(
    c,
    {
      title: t('initiatives.work.page-title', { title }),
      unlisted: true,
      breadcrumbs: crumbs(c, found.title, false),
    },
    <WorkPage
      address={here(c)}
      found={found}
      methods={methods}
      gates={gates}
      besides={besides}
      mayWork={mayWorkIn(actor, found).ok}
      mayGuide={mayGuide(actor, found).ok}
      mayLead={mayLead(actor, found).ok}
    />,
  )
})

/** What the gates of the open phases ask, by phase. */
async function openGates(
  c: AppContext,
  db: Db,
  { id: initiativeId, processes }: WorkInitiative,
): Promise<Map<string, PhaseGate>> {
  const { lab, parts } = c.var
  const gates = processes.flatMap(({ id: processId, phases }) =>
    phases.flatMap(({ id: phaseId, state, gate }) =>
      state === 'open' && gate ? [{ ...gate, phaseId, processId, initiativeId }] : [],
    ),
  )
  const checked = await checkGates(db, lab.id, parts.checkers, gates, parts.clock.now())
  return new Map(
    gates.map(({ id, phaseId }) => [phaseId, { id, requirements: checked.get(id) ?? [] }]),
  )
}
