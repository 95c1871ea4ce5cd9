import { randomUUID } from 'node:crypto'
import { Forbidden } from '../../../../platform/errors.ts'
import { routes, type AppContext } from '../../../../platform/http/routes.ts'
import { pickText } from '../../../../shared/language.ts'
import { isUuid } from '../../../../shared/id.ts'
import { page, type FormValues, type Problem } from '../../../../ui/index.ts'
import { organisationCrumbs } from '../crumbs.ts'
import { aboutRound, roundHere, todayIn } from '../here.ts'
import { findLed } from '../organisation.ts'
import { readinessPaths as paths } from '../paths.ts'
import { mayKeyIn } from '../policy.ts'
import { findRound, stateOf } from '../round/queries.ts'
import { statementsOf } from '../statements.ts'
import { isTier } from '../tiers.ts'
import { KeyingPage } from '../views/keying-page.tsx'
import { SheetPage } from '../views/sheet-page.tsx'
import { problemOf, readAnswers } from './form.ts'
import { keepResponse, takeBackSheet } from './keep-response.ts'

/** Answers on paper and from groups: the sheet to print, and keying in what was answered. */
export const keyingRoutes = routes()
const access = 'participant'
type Way = 'paper' | 'group'

keyingRoutes.get(paths.sheet.pattern, { access }, async (c) => {
  const { organisation, round } = await findKept(c)
  const { language, lab, parts } = c.var
  const asked = c.req.query('tier')
  const tier = isTier(asked) ? asked : 'front-line'
  const printed = lab.languages.find((one) => one === c.req.query('words')) ?? language
  return page(
    c,
    { title: c.var.t('ecosystem.readiness.sheet.title'), unlisted: true },
    <SheetPage
      address={roundHere(c)}
      organisation={organisation.name}
      round={round}
      file={statementsOf(round.statements)}
      tier={tier}
      language={printed}
      say={parts.dictionary.t(printed)}
      labName={pickText(lab.name, printed).text}
    />,
  )
})

for (const way of ['paper', 'group'] as const) {
  keyingRoutes.get(paths[way].pattern, { access }, (c) => keyingPage(c, way))
  keyingRoutes.post(paths[way].pattern, { access, fact: null }, (c) => keyIn(c, way))
}

async function keyIn(c: AppContext, way: Way): Promise<Response> {
  insistKeeps(c)
  const { tier: tierGiven, ...sent } = await readAnswers(c, way === 'group').then((one) =>
    one.ok ? one : { ...one, tier: null },
  )
  if (!sent.ok) return keyingPage(c, way, sent.values, { status: 422, problems: sent.problems })
  await findKept(c)
  const { values, people, answers } = sent
  const sheet = String(values.sheet ?? '')
  if (!tierGiven || !isUuid(sheet)) {
    const problems = [{ field: 'tier', text: c.var.t('platform.input.choose') }]
    return keyingPage(c, way, values, { status: 422, problems })
  }
  const given = { about: aboutRound(c), tier: tierGiven, way, people, who: { sheet }, answers }
  const kept = await keepResponse(c.var.parts, c.var.labId, given)
  if (kept !== 'kept') return keyingPage(c, way, values, problemOf(c, kept))
  return c.redirect(`${paths[way](roundHere(c))}?kept=${sheet}&tier=${tierGiven}`, 303)
}

keyingRoutes.post(paths.paperRemoval.pattern, { access, fact: null }, async (c) => {
  insistKeeps(c)
  await findKept(c)
  const { values } = await c.var.form()
  const way = values.way === 'group' ? 'group' : 'paper'
  const { parts, labId } = c.var
  const kept = await takeBackSheet(parts, labId, aboutRound(c), String(values.sheet ?? ''))
  if (kept !== 'kept') return keyingPage(c, way, {}, problemOf(c, kept))
  return c.redirect(`${paths[way](roundHere(c))}?gone=yes&tier=${String(values.tier ?? '')}`, 303)
})

/** Who manages the organisation never holds its sheets: from them and the result one answer could be worked out. */
function insistKeeps(c: AppContext): void {
  if (!mayKeyIn(c.var.actor).ok) throw new Forbidden()
}

async function findKept(c: AppContext) {
  const { labId, actor } = c.var
  const { stakeholderId, ...about } = aboutRound(c)
  return c.var.read(async (db) => ({
    organisation: await findLed(db, labId, actor, stakeholderId),
    round: await findRound(db, labId, { stakeholderId, ...about }),
  }))
}

type Again = { status: 409 | 422; problems: readonly Problem[] }

async function keyingPage(c: AppContext, way: Way, typed?: FormValues, again?: Again) {
  insistKeeps(c)
  const { organisation, round } = await findKept(c)
  const asked = typed?.tier ?? c.req.query('tier')
  const tier = isTier(asked) ? asked : null
  const kept = c.req.query('kept')
  return page(
    c,
    {
      title: c.var.t(`ecosystem.readiness.keying.${way}`),
      status: again?.status,
      unlisted: true,
      breadcrumbs: organisationCrumbs(c, organisation.name),
    },
    <KeyingPage
      way={way}
      address={roundHere(c)}
      organisation={organisation.name}
      open={stateOf(round, todayIn(c)) === 'open'}
      file={statementsOf(round.statements)}
      tier={tier}
      sheet={isUuid(typed?.sheet) ? typed.sheet : randomUUID()}
      kept={isUuid(kept) && !again ? kept : null}
      gone={c.req.query('gone') === 'yes'}
      values={typed ?? {}}
      problems={again?.problems ?? []}
    />,
  )
}
