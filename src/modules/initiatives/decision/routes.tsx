import { isUuid } from '../../../shared/id.ts'
import { pickText } from '../../../shared/language.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { page, type FormValues } from '../../../ui/index.ts'
import { listGroups } from '../../people/index.ts'
import { findThread } from '../../thread/index.ts'
import { goOn, here, insist, type Again } from '../answer.ts'
import { questionVersions } from '../challenge/question.ts'
import { crumbs } from '../crumbs.ts'
import { evidenceOf } from '../evidence/queries.ts'
import { maySeeNames } from '../gate/policy.ts'
import { findInitiative } from '../initiative/queries.ts'
import { lookOrigins, type Origin } from '../origin.ts'
import { paths } from '../paths.ts'
import { phasesToPick } from '../process/queries.ts'
import { recordDecision } from './commands.ts'
import { mayRecordDecision, recorders } from './policy.ts'
import { decisionsOf, findDecision, type ShownDecision } from './queries.ts'
import { DecisionFormPage } from './views/decision-form-page.tsx'
import { DecisionListPage } from './views/decision-list-page.tsx'
import { DecisionPage } from './views/decision-page.tsx'
import { NotePage } from './views/note-page.tsx'

/** Decisions: the list and each page for everyone, recording for those who keep the minutes. */
export const decisionRoutes = routes()

decisionRoutes.get(paths.decisions.pattern, { access: 'anyone', kept: true }, async (c) => {
  const { labId, actor, t } = c.var
  const { initiativeId } = here(c)
  const { initiative, decisions } = await c.var.read(async (db) => ({
    initiative: await findInitiative(db, labId, initiativeId),
    decisions: await decisionsOf(db, labId, initiativeId),
  }))
  const mayRecord = mayRecordDecision(actor, initiative).ok
  const breadcrumbs = crumbs(c, initiative.title, maySeeNames(actor, initiativeId))
  return page(
    c,
    { title: t('initiatives.decisions.title'), breadcrumbs },
    <DecisionListPage at={here(c)} decisions={decisions} mayRecord={mayRecord} />,
  )
})

decisionRoutes.get(paths.newDecision.pattern, { access: recorders }, (c) => formPage(c))

decisionRoutes.post(
  paths.decisions.pattern,
  { access: recorders, fact: 'decision.recorded' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const { lab, initiativeId } = here(c)
    const { ledBy, ...written } = fields
    const origins = (await lookOrigins(c, [ledBy].flat())).map(({ ref }) => ref)
    const result = await c.var.run(recordDecision, { ...written, origins, initiativeId })
    const next = ({ id }: { id: string }) => paths.decision({ lab, initiativeId, decisionId: id })
    return goOn(c, result, next, (again) => formPage(c, values, again))
  },
)

async function formPage(c: AppContext, typed?: FormValues, again?: Again): Promise<Response> {
  const { labId, actor, t, language } = c.var
  const { initiativeId } = here(c)
  const corrects = idFrom(typed?.corrects ?? c.req.query('corrects'))
  const gateId = idFrom(typed?.gateId ?? c.req.query('gate'))
  const { initiative, earlier, wordings, pieces, ...choices } = await c.var.read(async (db) => ({
    initiative: await findInitiative(db, labId, initiativeId),
    earlier: corrects ? await findDecision(db, labId, initiativeId, corrects) : null,
    wordings: await questionVersions(db, labId, initiativeId),
    pieces: await evidenceOf(db, labId, initiativeId),
    phases: await phasesToPick(db, labId, initiativeId),
    groups: await listGroups(db, labId),
  }))
  insist(mayRecordDecision(actor, initiative))
  const origins = await lookOrigins(c, [typed?.ledBy ?? c.req.queries('from') ?? []].flat())
  const grounds = [
    ...wordings.map(({ id, number }) => ({
      key: `challenge-version:${id}`,
      title: t('initiatives.decision.ground-question', { number }),
    })),
    ...pieces
      .filter(({ withdrawnAt }) => withdrawnAt === null)
      .map(({ id, title }) => ({ key: `evidence:${id}`, title: pickText(title, language).text })),
  ]
  return page(
    c,
    {
      title: t(corrects ? 'initiatives.decision.correct' : 'initiatives.decision.new'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: crumbs(c, initiative.title),
    },
    <DecisionFormPage
      at={here(c)}
      {...choices}
      grounds={grounds}
      gateId={gateId}
      corrects={corrects}
      origins={origins}
      values={typed ?? (earlier ? asTyped(earlier) : { options: asOptions(origins) })}
      problems={again?.problems ?? []}
    />,
  )
}

function idFrom(text: unknown): string {
  return isUuid(text) ? text : ''
}

/** An earlier decision as if it had been typed into the form. */
function asTyped({ options, chosen, ...earlier }: ShownDecision): FormValues {
  const slots = options.map((text, place) => [String(place + 1), text])
  return { ...earlier, options: Object.fromEntries(slots), chosen: String(chosen + 1) }
}

/** What options came from, as if it had been typed into the form. */
function asOptions(origins: readonly Origin[]) {
  return Object.fromEntries(origins.map(({ title }, place) => [String(place + 1), title]))
}

decisionRoutes.get(paths.decision.pattern, { access: 'anyone', kept: true }, async (c) => {
  const { shown, initiative, mayCorrect } = await readDecision(c)
  const { decision, inside } = shown
  return page(
    c,
    {
      title: pickText(decision.question, c.var.language).text,
      breadcrumbs: [
        ...crumbs(c, initiative.title, inside),
        { label: c.var.t('initiatives.decisions.title'), address: paths.decisions(here(c)) },
      ],
    },
    <DecisionPage {...shown} mayCorrect={mayCorrect} />,
  )
})

decisionRoutes.get(paths.decisionNote.pattern, { access: 'anyone', kept: true }, async (c) => {
  const { shown, initiative } = await readDecision(c)
  const title = pickText(shown.decision.question, c.var.language).text
  return page(
    c,
    { title, unlisted: true, breadcrumbs: crumbs(c, initiative.title, shown.inside) },
    <NotePage {...shown} initiativeTitle={initiative.title} site={c.var.parts.settings.url} />,
  )
})

async function readDecision(c: AppContext) {
  const { labId, actor, parts } = c.var
  const { lab, initiativeId } = here(c)
  const decisionId = c.req.param('decisionId')!
  return c.var.read(async (db) => {
    const decision = await findDecision(db, labId, initiativeId, decisionId)
    const initiative = await findInitiative(db, labId, initiativeId)
    const viewer = { db, labId, actor, kinds: parts.threadKinds }
    const { thread } = await findThread(viewer, { kind: 'decision', id: decisionId })
    const grounds = thread.cameFrom
      .filter(({ tie }) => tie?.relation === 'rests-on')
      .map(({ thing }) => thing)
    const inside = maySeeNames(actor, initiativeId)
    const at = { lab, initiativeId, decisionId }
    const shown = { at, decision, grounds, unseen: thread.unseen, inside }
    return { shown, initiative, mayCorrect: mayRecordDecision(actor, initiative).ok }
  })
}
