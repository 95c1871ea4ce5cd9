import { downloadHeaders, lookBlob } from '../../../platform/blobs/index.ts'
import { anonymous } from '../../../platform/actor.ts'
import type { Command } from '../../../platform/command.ts'
import { NotFound } from '../../../platform/errors.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { pickText } from '../../../shared/language.ts'
import { page, type FormValues } from '../../../ui/index.ts'
import { findTemplate } from '../../methods/index.ts'
import { lookParticipant } from '../../people/index.ts'
import { findActivity } from '../activity/queries.ts'
import { goOn, here, type Again } from '../answer.ts'
import { crumbs } from '../crumbs.ts'
import { mayCorrect, maySeeWork, workers } from '../initiative/policy.ts'
import { findInitiative } from '../initiative/queries.ts'
import { paths } from '../paths.ts'
import { expectedIn, findPhaseOf, methodOf } from '../process/queries.ts'
import { threadPaths } from '../../thread/index.ts'
import { returnEvidence, showEvidence, withdrawEvidence } from './commands.ts'
import { mayReadEvidence } from './policy.ts'
import { evidenceOf, findEvidence } from './queries.ts'
import { EvidenceListPage } from './views/evidence-list-page.tsx'
import { EvidencePage } from './views/evidence-page.tsx'

/** Reading evidence, fetching its file, showing, withdrawing and returning it. */
export const evidenceRoutes = routes()

evidenceRoutes.get(paths.evidenceList.pattern, { access: 'anyone' }, async (c) => {
  const { lab, t, actor } = c.var
  const { found, all } = await c.var.read(async (db) => ({
    found: await findInitiative(db, lab.id, here(c).initiativeId),
    all: await evidenceOf(db, lab.id, here(c).initiativeId),
  }))
  const inside = maySeeWork(actor, found.id).ok
  const listed = all.filter((one) => mayReadEvidence(actor, one).ok)
  return page(
    c,
    { title: t('initiatives.evidence-list.title'), breadcrumbs: crumbs(c, found.title, inside) },
    <EvidenceListPage address={here(c)} listed={listed} inside={inside} />,
  )
})

evidenceRoutes.get(paths.evidence.pattern, { access: 'anyone' }, (c) => evidencePage(c))

evidenceRoutes.get(paths.evidenceFile.pattern, { access: 'anyone' }, async (c) => {
  const { lab, actor, parts } = c.var
  const { initiativeId, evidenceId } = address(c)
  const { stored, open } = await c.var.read(async (db) => {
    const found = await findEvidence(db, lab.id, initiativeId, evidenceId)
    if (!mayReadEvidence(actor, found).ok || !found.blobId) throw new NotFound()
    const open = mayReadEvidence(anonymous(), found).ok
    return { stored: await lookBlob(db, lab.id, found.blobId), open }
  })
  if (!stored) throw new NotFound()
  const headers = downloadHeaders(stored)
  // The next person at a shared computer must not find what the last one could read.
  if (!open) headers['cache-control'] = 'private, no-store'
  return new Response(await parts.blobs.stream(lab.id, stored), { headers })
})

changes(paths.evidenceAudience.pattern, 'evidence.published', showEvidence)
changes(paths.evidenceWithdrawal.pattern, 'evidence.withdrawn', withdrawEvidence)
changes(paths.evidenceReturn.pattern, 'evidence.returned', returnEvidence)

function changes<I>(pattern: string, fact: string, what: Command<I, unknown>) {
  evidenceRoutes.post(pattern, { access: workers, fact }, async (c) => {
    const { fields, values } = await c.var.form()
    const { initiativeId, evidenceId } = address(c)
    const result = await c.var.run(what, { ...fields, initiativeId, evidenceId })
    return goOn(
      c,
      result,
      () => paths.evidence(address(c)),
      (again) => evidencePage(c, values, again),
    )
  })
}

async function evidencePage(c: AppContext, values?: FormValues, again?: Again): Promise<Response> {
  const { lab, actor, language } = c.var
  const { initiativeId, evidenceId } = address(c)
  const read = await c.var.read(async (db) => {
    const found = await findEvidence(db, lab.id, initiativeId, evidenceId)
    if (!mayReadEvidence(actor, found).ok) throw new NotFound()
    const { blobId, activityId, addedBy } = found
    const phase = await findPhaseOf(db, lab.id, initiativeId, found.phaseId)
    return {
      found,
      initiative: await findInitiative(db, lab.id, initiativeId),
      phase,
      template: await findTemplate(db, lab.id, methodOf(phase)),
      blob: blobId ? await lookBlob(db, lab.id, blobId) : null,
      activity: activityId ? await findActivity(db, lab.id, initiativeId, activityId) : null,
      addedBy: addedBy ? await lookParticipant(db, lab.id, addedBy) : null,
    }
  })
  const { found, initiative, phase, template } = read
  const inside = maySeeWork(actor, initiative.id).ok
  const expected = expectedIn(template, phase).find(({ key }) => key === found.key)
  return page(
    c,
    {
      title: pickText(found.title, language).text,
      status: again?.status,
      breadcrumbs: crumbs(c, initiative.title, inside),
    },
    <EvidencePage
      address={address(c)}
      found={found}
      fileName={read.blob?.fileName ?? null}
      phaseName={phase.name}
      expectedName={expected?.name ?? null}
      activityTitle={read.activity?.title ?? null}
      addedBy={inside ? (read.addedBy?.name ?? null) : null}
      thread={threadPaths.thread({ lab: lab.slug, kind: 'evidence', thingId: found.id })}
      mayCorrect={mayCorrect(actor, initiative).ok}
      values={values}
      problems={again?.problems}
    />,
  )
}

function address(c: AppContext) {
  return { ...here(c), evidenceId: c.req.param('evidenceId')! }
}
