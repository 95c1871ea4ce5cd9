import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { pickText } from '../../../shared/language.ts'
import { formatsFor } from '../../../platform/i18n.ts'
import { page, type FormValues } from '../../../ui/index.ts'
import {
  findPhase,
  findTemplate,
  mayOpenPhase,
  type MoveRefusal,
  type Template,
} from '../../methods/index.ts'
import type { Decision } from '../../../shared/result.ts'
import { goOn, here, insist, type Again } from '../answer.ts'
import { crumbs } from '../crumbs.ts'
import { guides, mayGuide } from '../initiative/policy.ts'
import { findInitiative } from '../initiative/queries.ts'
import { paths } from '../paths.ts'
import { changePhaseDates, openPhase, returnToPhase } from './commands.ts'
import { progressOf } from './moves.ts'
import { findPhaseOf, methodOf, movesOf, type PhaseWithMethod } from './queries.ts'
import { phaseDates } from './views/phase-dates.ts'
import { PhasePage } from './views/phase-page.tsx'

/** A phase: its dates, its history, opening it and going back to it. */
export const phaseRoutes = routes()
type Sent = { form: 'dates' | 'return' | 'opening'; values: FormValues; again: Again }

phaseRoutes.get(paths.phase.pattern, { access: guides }, (c) => phasePage(c))

phaseRoutes.post(
  paths.phaseDates.pattern,
  { access: guides, fact: 'phase.dates-changed' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const result = await c.var.run(changePhaseDates, { ...fields, ...hereToo(c) })
    const again = (what: Again) => phasePage(c, { form: 'dates', values, again: what })
    return goOn(c, result, () => paths.phase(address(c)), again)
  },
)

phaseRoutes.post(
  paths.phaseOpening.pattern,
  { access: guides, fact: 'phase.opened' },
  async (c) => {
    const result = await c.var.run(openPhase, hereToo(c))
    const again = (what: Again) => phasePage(c, { form: 'opening', values: {}, again: what })
    return goOn(c, result, ({ id }) => `${paths.work(here(c))}#phase-${id}`, again)
  },
)

phaseRoutes.post(
  paths.phaseReturn.pattern,
  { access: guides, fact: 'phase.returned' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const result = await c.var.run(returnToPhase, { ...fields, ...hereToo(c) })
    const again = (what: Again) => phasePage(c, { form: 'return', values, again: what })
    return goOn(c, result, ({ id }) => `${paths.work(here(c))}#phase-${id}`, again)
  },
)

async function phasePage(c: AppContext, sent?: Sent): Promise<Response> {
  const { lab, t, language } = c.var
  const { initiative, found, moves, progress, template } = await c.var.read(async (db) => {
    const phase = await findPhaseOf(db, lab.id, here(c).initiativeId, hereToo(c).phaseId)
    return {
      initiative: await findInitiative(db, lab.id, here(c).initiativeId),
      found: phase,
      moves: await movesOf(db, lab.id, phase.id),
      progress: await progressOf({ db, labId: lab.id }, phase.processId),
      template: await findTemplate(db, lab.id, methodOf(phase)),
    }
  })
  insist(mayGuide(c.var.actor, initiative))
  const format = formatsFor(language, lab.timeZone)
  const changed = sent?.again.refusal.code === 'changed-meanwhile'
  return page(
    c,
    {
      title: pickText(found.name, language).text,
      status: sent?.again.status,
      unlisted: true,
      breadcrumbs: crumbs(c, initiative.title),
    },
    <PhasePage
      address={address(c)}
      state={initiative.state}
      found={found}
      moves={moves}
      opening={openingOf(c, template, mayOpenPhase(found.ordering, progress, found.key))}
      dates={sent?.form === 'dates' ? sent.values : datesAsTyped(found)}
      reason={sent?.form === 'return' ? sent.values : {}}
      problems={{ form: sent?.form ?? null, list: sent?.again.problems ?? [] }}
      changed={
        changed ? (phaseDates(found, { t, format }) ?? t('initiatives.phase.no-dates')) : null
      }
    />,
  )
}

function openingOf(c: AppContext, template: Template, decision: Decision<MoveRefusal>) {
  if (decision.ok) return decision
  const key = String(decision.details.blocking ?? '')
  const blocking = key ? pickText(findPhase(template, key).name, c.var.language).text : null
  return { ok: false as const, blocking }
}

function datesAsTyped({ startsOn, startsWords, endsOn, endsWords }: PhaseWithMethod): FormValues {
  return {
    starts: { date: startsOn, words: startsWords },
    ends: { date: endsOn, words: endsWords },
  }
}

function hereToo(c: AppContext) {
  return { initiativeId: here(c).initiativeId, phaseId: c.req.param('phaseId')! }
}

function address(c: AppContext) {
  return { ...here(c), phaseId: c.req.param('phaseId')! }
}
