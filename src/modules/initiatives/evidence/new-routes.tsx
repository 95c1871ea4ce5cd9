import { and, eq } from 'drizzle-orm'
import { fileProblem, type ReceivedFile } from '../../../platform/blobs/index.ts'
import { Forbidden } from '../../../platform/errors.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { page, type FormValues, type Problem } from '../../../ui/index.ts'
import { findTemplate } from '../../methods/index.ts'
import { activity } from '../activity/schema.ts'
import { goOn, here, insist } from '../answer.ts'
import { crumbs } from '../crumbs.ts'
import { mayWorkIn, workers } from '../initiative/policy.ts'
import { findInitiative } from '../initiative/queries.ts'
import { paths } from '../paths.ts'
import { expectedIn, findPhaseOf, methodOf } from '../process/queries.ts'
import { addEvidence } from './commands.ts'
import { NewEvidencePage } from './views/new-evidence-page.tsx'

/** Adding evidence: the file, if there is one, is received and checked before the change. */
export const newEvidenceRoutes = routes()
type Shown = { values: FormValues; status?: 409 | 422; problems?: readonly Problem[] }

newEvidenceRoutes.get(paths.newEvidence.pattern, { access: workers }, (c) => {
  const values = {
    key: c.req.query('key'),
    activityId: c.req.query('activity'),
    kind: 'file',
  }
  return newEvidencePage(c, { values })
})

newEvidenceRoutes.post(
  paths.newEvidence.pattern,
  { access: workers, fact: 'evidence.added', upload: true },
  async (c) => {
    const { fields, values } = await c.var.form()
    await insistOnWork(c)
    const received = await receive(c)
    if (!received.ok) {
      return newEvidencePage(c, { values, status: 422, problems: [received.problem] })
    }
    const { file } = received
    const { initiativeId, phaseId } = address(c)
    const result = await c.var.run(addEvidence, { ...fields, file, initiativeId, phaseId })
    return goOn(
      c,
      result,
      ({ id }) => paths.evidence({ ...here(c), evidenceId: id }),
      (again) => newEvidencePage(c, { values, ...again }),
    )
  },
)

type Received = { ok: true; file: ReceivedFile | null } | { ok: false; problem: Problem }

/** Nothing is written to disk for somebody who may not add evidence here. */
async function insistOnWork(c: AppContext): Promise<void> {
  const found = await c.var.read((db) => findInitiative(db, c.var.lab.id, here(c).initiativeId))
  const may = mayWorkIn(c.var.actor, found)
  if (!may.ok && may.code === 'no-role-here') throw new Forbidden()
}

async function receive(c: AppContext): Promise<Received> {
  const { files, values } = await c.var.form()
  const sent = files.file
  if (!sent || values.kind !== 'file') return { ok: true, file: null }
  const bytes = new Uint8Array(await sent.arrayBuffer())
  const received = await c.var.parts.blobs.receive(c.var.lab.id, {
    name: sent.name,
    bytes,
    declaredType: sent.type,
  })
  if (received.ok) return { ok: true, file: received.value }
  const { key, values: words } = fileProblem(received)
  return { ok: false, problem: { field: 'file', text: c.var.t(key, words) } }
}

async function newEvidencePage(c: AppContext, shown: Shown): Promise<Response> {
  const { lab } = c.var
  const { initiativeId, phaseId } = address(c)
  const { initiative, phase, template, activities } = await c.var.read(async (db) => {
    const found = await findPhaseOf(db, lab.id, initiativeId, phaseId)
    return {
      initiative: await findInitiative(db, lab.id, initiativeId),
      phase: found,
      template: await findTemplate(db, lab.id, methodOf(found)),
      activities: await db
        .select({ id: activity.id, title: activity.title })
        .from(activity)
        .where(and(eq(activity.labId, lab.id), eq(activity.phaseId, found.id)))
        .orderBy(activity.position),
    }
  })
  insist(mayWorkIn(c.var.actor, initiative))
  return page(
    c,
    {
      title: c.var.t('initiatives.new-evidence.title'),
      status: shown.status,
      unlisted: true,
      breadcrumbs: crumbs(c, initiative.title),
    },
    <NewEvidencePage
      address={address(c)}
      state={initiative.state}
      phaseName={phase.name}
      expected={expectedIn(template, phase)}
      activities={activities}
      values={shown.values}
      problems={shown.problems}
    />,
  )
}

function address(c: AppContext) {
  return { ...here(c), phaseId: c.req.param('phaseId')! }
}
