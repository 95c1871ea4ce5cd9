import { rows, type Db } from '../../../platform/db/database.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import type { LabId } from '../../../shared/id.ts'
import type { LocalText } from '../../../shared/language.ts'
import { page } from '../../../ui/index.ts'
import { findTemplate, isNewer, methodPaths, methodVersions } from '../../methods/index.ts'
import { goOn, here, insist, type Again } from '../answer.ts'
import { crumbs } from '../crumbs.ts'
import { mayLead } from '../initiative/policy.ts'
import { findInitiative } from '../initiative/queries.ts'
import { paths } from '../paths.ts'
import { findProcess, moveVersion } from './move-version.ts'
import { VersionPage } from './views/version-page.tsx'

/** Moving a process to a newer version of its method: what differs first, then the change. */
export const versionRoutes = routes()
const access = ['coordinator'] as const

versionRoutes.get(paths.processVersion.pattern, { access }, (c) => versionPage(c))

versionRoutes.post(
  paths.processVersion.pattern,
  { access, fact: 'process.moved-version' },
  async (c) => {
    const { fields } = await c.var.form()
    const { initiativeId, processId } = address(c)
    const result = await c.var.run(moveVersion, { ...fields, initiativeId, processId })
    return goOn(
      c,
      result,
      ({ id }) => `${paths.work(here(c))}#process-${id}`,
      (again) => versionPage(c, again),
    )
  },
)

const holding = {
  name: 'process-parts-with-work',
  text: `select a.key, a.title as name, 'activity' as kind from activity a
      join phase ph on ph.lab_id = a.lab_id and ph.id = a.phase_id
      where a.lab_id = $1 and ph.process_id = $2 and a.key is not null and a.retired_at is null
        and (a.state <> 'to-do' or exists (select from evidence e where e.lab_id = a.lab_id
          and e.initiative_id = a.initiative_id and e.activity_id = a.id))
    union all
    select ph.key, ph.name, 'phase' from phase ph
      where ph.lab_id = $1 and ph.process_id = $2 and ph.retired_at is null
        and (ph.opened_at is not null or exists (select from evidence e where e.lab_id = ph.lab_id
          and e.initiative_id = ph.initiative_id and e.phase_id = ph.id))`,
}

/** A part of a process that somebody has worked in. */
export type WorkedPart = { key: string; name: LocalText; kind: 'activity' | 'phase' }

async function workedParts(db: Db, labId: LabId, processId: string): Promise<WorkedPart[]> {
  return rows<WorkedPart>(db, holding, [labId, processId])
}

async function versionPage(c: AppContext, again?: Again): Promise<Response> {
  const { lab, t } = c.var
  const read = await c.var.read(async (db) => {
    const initiative = await findInitiative(db, lab.id, here(c).initiativeId)
    insist(mayLead(c.var.actor, initiative))
    const process = await findProcess({ db, labId: lab.id }, address(c))
    const ref = { id: process.templateId, version: process.templateVersion }
    return {
      initiative,
      process,
      from: await findTemplate(db, lab.id, ref),
      versions: await methodVersions(db, lab.id, process.templateId),
      worked: await workedParts(db, lab.id, process.id),
    }
  })
  const { initiative, process, from, versions, worked } = read
  const newer = versions.filter(({ version }) => isNewer(version, process.templateVersion))
  const wanted = c.req.query('to') ?? newer[0]?.version
  return page(
    c,
    {
      title: t('initiatives.version.title'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: crumbs(c, initiative.title),
    },
    <VersionPage
      address={address(c)}
      state={initiative.state}
      from={from}
      newer={newer}
      to={newer.find(({ version }) => version === wanted) ?? null}
      worked={worked}
      own={methodPaths.own({ lab: lab.slug })}
      problems={again?.problems}
    />,
  )
}

function address(c: AppContext) {
  return { ...here(c), processId: c.req.param('processId')! }
}
