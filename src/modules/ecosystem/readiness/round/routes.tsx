import type { Command } from '../../../../platform/command.ts'
import { keyedBytes } from '../../../../platform/ids.ts'
import { routes, type AppContext } from '../../../../platform/http/routes.ts'
import { csvLines, csvStart } from '../../../../shared/csv.ts'
import { dayPlus } from '../../../../shared/day.ts'
import { page, type FormValues, type Problem } from '../../../../ui/index.ts'
import { organisationCrumbs } from '../crumbs.ts'
import { aboutRound, goOn, organisationHere, roundHere, todayIn } from '../here.ts'
import { findLed, findReadable } from '../organisation.ts'
import { readinessPaths as paths } from '../paths.ts'
import { figureLines } from '../result/file.ts'
import { readResult } from '../result/read-result.ts'
import { statementsOf } from '../statements.ts'
import { mayKeyIn } from '../policy.ts'
import { NewRoundPage } from '../views/new-round-page.tsx'
import { ResultPage } from '../views/result-page.tsx'
import { RoundPage } from '../views/round-page.tsx'
import { tierCode } from './code.ts'
import { closeRound, moveRoundEnd, openRound, removeRound, renewLink } from './commands.ts'
import { answersInSteps, findRound, linksOf, stateOf } from './queries.ts'

/** Asking an organisation: opening a round, its ways in while it runs, and its result once it is over. */
export const roundRoutes = routes()
const access = 'participant'
const usualDays = 20

roundRoutes.get(paths.newRound.pattern, { access }, (c) => {
  const today = todayIn(c)
  return newRoundPage(c, { opensOn: today, closesOn: dayPlus(today, usualDays) })
})

roundRoutes.post(paths.rounds.pattern, { access, fact: 'readiness-round.opened' }, async (c) => {
  const { fields, values } = await c.var.form()
  const { stakeholderId } = organisationHere(c)
  return goOn(
    c,
    await c.var.run(openRound, { ...fields, stakeholderId }),
    ({ id }) => paths.round({ ...organisationHere(c), readinessRoundId: id }),
    (again) => newRoundPage(c, values, again),
  )
})

type Again = { status: 409 | 422; problems: readonly Problem[] }

async function newRoundPage(c: AppContext, values: FormValues, again?: Again) {
  const { labId, actor, t } = c.var
  const here = organisationHere(c)
  const organisation = await c.var.read((db) => findLed(db, labId, actor, here.stakeholderId))
  return page(
    c,
    {
      title: t('ecosystem.readiness.round.new'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: organisationCrumbs(c, organisation.name),
    },
    <NewRoundPage
      address={here}
      organisation={organisation.name}
      values={values}
      problems={again?.problems ?? []}
    />,
  )
}

roundRoutes.get(paths.round.pattern, { access }, (c) => roundPage(c))

changes(paths.roundEnd.pattern, 'readiness-round.moved', moveRoundEnd)
changes(paths.closing.pattern, 'readiness-round.closed', closeRound)
changes(paths.newCode.pattern, 'readiness-link.renewed', renewLink)

function changes<I>(pattern: string, fact: string, what: Command<I, unknown>) {
  roundRoutes.post(pattern, { access, fact }, async (c) => {
    const { fields, values } = await c.var.form()
    const result = await c.var.run(what, { ...fields, ...aboutRound(c) })
    const next = () => paths.round(roundHere(c))
    return goOn(c, result, next, (again) => roundPage(c, values, again))
  })
}

roundRoutes.post(paths.removal.pattern, { access, fact: 'readiness-round.removed' }, async (c) => {
  const result = await c.var.run(removeRound, aboutRound(c))
  const next = () => paths.organisation(organisationHere(c))
  return goOn(c, result, next, (again) => roundPage(c, {}, again))
})

/** While it runs, for those who lead: the ways in. Once it is over, for those who may read: what was found. */
async function roundPage(c: AppContext, typed?: FormValues, again?: Again): Promise<Response> {
  const { labId, actor, parts, t } = c.var
  const { stakeholderId } = organisationHere(c)
  const today = todayIn(c)
  const read = await c.var.read(async (db) => {
    const organisation = await findReadable(db, labId, actor, stakeholderId)
    const round = await findRound(db, labId, aboutRound(c))
    if (stateOf(round, today) === 'closed') {
      return { organisation, round, result: await readResult(db, labId, round, today) }
    }
    const links = organisation.leads ? await linksOf(db, labId, round.id) : []
    const so = organisation.leads ? await answersInSteps(db, labId, round.id) : new Map()
    return { organisation, round, result: null, links, soFar: so }
  })
  const { organisation, round, result } = read
  const kind = t(`ecosystem.readiness.kind.${round.kind}`)
  const frame = {
    title: `${kind}: ${organisation.name}`,
    status: again?.status,
    unlisted: true,
    wide: result !== null,
    breadcrumbs: organisationCrumbs(c, organisation.name),
  }
  const problems = again?.problems ?? []
  if (result) {
    const file = statementsOf(round.statements)
    return page(
      c,
      frame,
      <ResultPage
        {...{ address: roundHere(c), organisation, round, file, problems }}
        {...result}
      />,
    )
  }
  const derive = (purpose: string) => keyedBytes(parts.signingKey, purpose)
  const ways = (read.links ?? []).map((link) => {
    const code = tierCode(derive, link)
    const address = parts.settings.url + paths.answer({ lab: c.var.lab.slug, code })
    return { tier: link.tier, address, soFar: read.soFar?.get(link.tier) ?? 0 }
  })
  return page(
    c,
    frame,
    <RoundPage
      address={roundHere(c)}
      organisation={organisation}
      round={round}
      state={stateOf(round, today)}
      ways={ways}
      keysIn={mayKeyIn(c.var.actor).ok}
      values={typed?.closesOn ? typed : { closesOn: round.closesOn }}
      problems={problems}
    />,
  )
}

roundRoutes.get(paths.figures.pattern, { access }, async (c) => {
  const { labId, actor, language, t } = c.var
  const today = todayIn(c)
  const { stakeholderId } = organisationHere(c)
  const { round, result } = await c.var.read(async (db) => {
    await findReadable(db, labId, actor, stakeholderId)
    const found = await findRound(db, labId, aboutRound(c))
    return { round: found, result: await readResult(db, labId, found, today) }
  })
  const lines = figureLines(result.shown, statementsOf(round.statements), { language, t })
  c.header('content-type', 'text/csv; charset=utf-8')
  c.header('content-disposition', `attachment; filename="readiness-${round.closesOn}.csv"`)
  return c.body(csvStart + csvLines(lines))
})
