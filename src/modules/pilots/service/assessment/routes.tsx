import { routes, type AppContext } from '../../../../platform/http/routes.ts'
import { dayPlus } from '../../../../shared/day.ts'
import { refuse } from '../../../../shared/result.ts'
import { problemsOf, type FormValues, type Problem } from '../../../../ui/index.ts'
import { workers } from '../../../initiatives/index.ts'
import { goOn, type Again } from '../../answer.ts'
import { hereIn, ids, readWork, today } from '../answer.ts'
import { servicePaths as paths } from '../paths.ts'
import { ChangesPage } from '../views/changes-page.tsx'
import { PaperPage } from '../views/paper-page.tsx'
import { RoundPage } from '../views/round-page.tsx'
import { RoundsPage } from '../views/rounds-page.tsx'
import { workPart } from '../work-part.tsx'
import { closeRound, openRound, tellChange } from './commands.ts'
import { answerInput, paperInput } from './input.ts'
import { keepAnswer, staffCode } from './keep-answer.ts'
import { changesOf, findRound, roundsOf } from './queries.ts'

/** Asking users and staff, keying in paper, and telling what was changed. */
export const assessmentRoutes = routes()
const access = workers

type Status = { status: 409 | 422; problems: readonly Problem[] }

const roundAt = (c: AppContext) => ({
  ...hereIn(c),
  serviceAssessmentId: c.req.param('serviceAssessmentId')!,
})

assessmentRoutes.get(paths.assessments.pattern, { access }, (c) => roundsPage(c))
assessmentRoutes.post(
  paths.assessments.pattern,
  { access, fact: 'service-assessment.opened' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const result = await c.var.run(openRound, { ...fields, ...ids(c) })
    return goOn(
      c,
      result,
      ({ id }) => paths.assessment({ ...hereIn(c), serviceAssessmentId: id }),
      (again) => roundsPage(c, values, again),
    )
  },
)

async function roundsPage(c: AppContext, values: FormValues = {}, again?: Again) {
  const { found, more } = await readWork(c, 'work', (db, { id }) => roundsOf(db, c.var.labId, id))
  return workPart(
    c,
    found,
    c.var.t('pilots.service.rounds.title'),
    <RoundsPage
      at={hereIn(c)}
      found={found}
      rounds={more}
      values={{ opensOn: today(c), closesOn: dayPlus(today(c), 30), ...values }}
      problems={again?.problems ?? []}
    />,
    again,
  )
}

assessmentRoutes.get(paths.assessment.pattern, { access }, (c) => roundPage(c))
assessmentRoutes.post(
  paths.assessmentClosing.pattern,
  { access, fact: 'service-assessment.closed' },
  async (c) => {
    const assessmentId = roundAt(c).serviceAssessmentId
    const result = await c.var.run(closeRound, { ...ids(c), assessmentId })
    return goOn(
      c,
      result,
      () => paths.assessment(roundAt(c)),
      (again) => roundPage(c, {}, again),
    )
  },
)

/** A sheet of paper is keyed in under the number that somebody wrote on it: keyed in again, it replaces the first. */
assessmentRoutes.post(paths.assessmentPaper.pattern, { access, fact: null }, async (c) => {
  const { fields, values } = await c.var.form()
  const { side, sheet, ...sent } = fields
  const at = roundAt(c)
  const { found } = await readWork(c, 'work', (db, { id }) =>
    findRound(db, c.var.labId, id, at.serviceAssessmentId),
  )
  const paper = paperInput.safeParse({ side, sheet })
  const answers = answerInput.safeParse(sent)
  if (!paper.success || !answers.success) {
    const issues = [...(paper.error?.issues ?? []), ...(answers.error?.issues ?? [])]
    const problems = problemsOf(c, refuse('invalid-input', { issues }))
    return roundPage(c, values, { status: 422, problems })
  }
  const about = { serviceId: found.id, assessmentId: at.serviceAssessmentId }
  const given = { about, side: paper.data.side, way: 'paper' as const, ...answers.data }
  const who = { sheet: paper.data.sheet }
  const kept = await keepAnswer(c.var.parts, c.var.labId, { ...given, who })
  if (kept === 'kept') return c.redirect(`${paths.assessment(at)}?kept=yes#paper`, 303)
  const problems = [{ text: c.var.t(`pilots.refused.${kept}`) }]
  return roundPage(c, values, { status: 409, problems })
})

async function roundPage(c: AppContext, values: FormValues = {}, again?: Status) {
  const { labId, lab, t, parts } = c.var
  const at = roundAt(c)
  const { found, more } = await readWork(c, 'work', (db, { id }) =>
    findRound(db, labId, id, at.serviceAssessmentId),
  )
  const open = { lab: lab.slug, serviceId: found.id }
  const code = staffCode(parts.signingKey, more.id)
  return workPart(
    c,
    found,
    t('pilots.service.round.title'),
    <RoundPage
      at={at}
      found={found}
      round={more}
      today={today(c)}
      links={{
        users: parts.settings.url + paths.assess(open),
        staff: parts.settings.url + paths.assessAsStaff({ ...open, code }),
      }}
      kept={c.req.query('kept') === 'yes'}
      values={values}
      problems={again?.problems ?? []}
    />,
    again,
  )
}

assessmentRoutes.get(paths.assessmentSheet.pattern, { access }, async (c) => {
  const { lab, language, parts } = c.var
  const at = roundAt(c)
  const { found, more } = await readWork(c, 'work', (db, { id }) =>
    findRound(db, c.var.labId, id, at.serviceAssessmentId),
  )
  const printed = lab.languages.find((one) => one === c.req.query('words')) ?? language
  return workPart(
    c,
    found,
    c.var.t('pilots.service.paper.title'),
    <PaperPage
      at={at}
      found={found}
      closesOn={more.closesOn}
      language={printed}
      say={parts.dictionary.t(printed)}
      labName={lab.name}
      link={parts.settings.url + paths.assess({ lab: lab.slug, serviceId: found.id })}
    />,
  )
})

assessmentRoutes.get(paths.changes.pattern, { access }, (c) => changesPage(c))
assessmentRoutes.post(paths.changes.pattern, { access, fact: 'service-change.told' }, async (c) => {
  const { fields, values } = await c.var.form()
  const result = await c.var.run(tellChange, { ...fields, ...ids(c) })
  return goOn(
    c,
    result,
    () => paths.changes(hereIn(c)),
    (again) => changesPage(c, values, again),
  )
})

async function changesPage(c: AppContext, values: FormValues = {}, again?: Again) {
  const { labId, t } = c.var
  const { found, more } = await readWork(c, 'work', async (db, { id }) => ({
    changes: await changesOf(db, labId, id),
    rounds: await roundsOf(db, labId, id),
  }))
  return workPart(
    c,
    found,
    t('pilots.service.changes.title'),
    <ChangesPage
      at={hereIn(c)}
      found={found}
      {...more}
      values={{ onDay: today(c), assessmentId: more.rounds[0]?.id ?? '', ...values }}
      problems={again?.problems ?? []}
    />,
    again,
  )
}
