import { networkOf } from '../../../../platform/http/network.ts'
import { routes, type AppContext } from '../../../../platform/http/routes.ts'
import { hashOf } from '../../../../platform/ids.ts'
import { page, type FormValues, type Problem } from '../../../../ui/index.ts'
import { browserName } from '../../../people/index.ts'
import { findStakeholder } from '../../stakeholder/queries.ts'
import { idFrom, here } from '../../answer.ts'
import { readinessPaths as paths } from '../paths.ts'
import { tierCodeHash } from '../round/code.ts'
import { lookLink, stateOf } from '../round/queries.ts'
import { statementsOf } from '../statements.ts'
import { AnswerPage, ThanksPage, WrongCodePage } from '../views/answer-page.tsx'
import { problemOf, readAnswers } from './form.ts'
import { hasAnswered, keepResponse, type Respondent } from './keep-response.ts'
import { todayIn } from '../here.ts'

/** Answering by the link of a tier: without an account, without a name. */
export const linkRoutes = routes()
const access = 'anyone'

linkRoutes.get(paths.answer.pattern, { access }, (c) => answerPage(c))

linkRoutes.post(paths.answer.pattern, { access, fact: null }, async (c) => {
  const sent = await readAnswers(c)
  if (!sent.ok) return answerPage(c, sent.values, { status: 422, problems: sent.problems })
  const way = await openWay(c)
  if (way instanceof Response) return way
  const { round, tier } = way
  const turn = turnFrom(String(sent.values.turn ?? ''))
  const who = whoAnswers(c, turn)
  if (!(await withinLimits(c, round.id, who)))
    return answerPage(c, sent.values, {
      status: 429,
      problems: [{ text: c.var.t('ecosystem.readiness.refused.crowded') }],
    })
  const come = 'person' in who ? ('person' as const) : ('link' as const)
  const about = { stakeholderId: round.stakeholderId, readinessRoundId: round.id }
  const { answers } = sent
  const given = { about, tier, way: come, people: 1, who, answers }
  const kept = await keepResponse(c.var.parts, c.var.labId, given)
  if (kept !== 'kept') return answerPage(c, sent.values, problemOf(c, kept))
  return c.redirect(`${paths.thanks(address(c))}?turn=${turn}`, 303)
})

linkRoutes.get(paths.thanks.pattern, { access }, async (c) => {
  const way = await openWay(c)
  if (way instanceof Response) return way
  const next = turnFrom(c.req.query('turn') ?? '') + 1
  const again = c.var.actor.participantId ? null : `${paths.answer(address(c))}?turn=${next}`
  const title = c.var.t('ecosystem.readiness.thanks.title')
  return page(c, { title, unlisted: true }, <ThanksPage again={again} />)
})

const address = (c: AppContext) => ({ ...here(c), code: idFrom(c, 'code') })

/** The round and tier of the code; wrong codes are counted, so that they cannot be guessed. */
async function openWay(c: AppContext) {
  const { labId, parts, t } = c.var
  const code = idFrom(c, 'code')
  const found = await c.var.read((db) => lookLink(db, labId, tierCodeHash(code)))
  if (found) return found
  const within = await parts.limits.spend('readiness-code', hashOf(networkOf(c)))
  const title = t('ecosystem.readiness.wrong-code')
  return page(
    c,
    { title, unlisted: true, status: within ? 404 : 429 },
    <WrongCodePage tooMany={!within} />,
  )
}

const turnsMax = 200

/** Who of those that share this device answers: 1 for the first. */
function turnFrom(text: string): number {
  const turn = Number(text)
  return Number.isInteger(turn) && turn >= 1 && turn <= turnsMax ? turn : 1
}

function whoAnswers(c: AppContext, turn: number): Respondent {
  const { participantId } = c.var.actor
  return participantId ? { person: participantId } : { browser: browserName(c), turn }
}

/** Newcomers are counted by browser and by lab; never by network, for an office shares one address. */
async function withinLimits(c: AppContext, roundId: string, who: Respondent): Promise<boolean> {
  const { labId, parts } = c.var
  if (await c.var.read((db) => hasAnswered(db, labId, roundId, who))) return true
  const self = 'browser' in who ? hashOf(who.browser) : labId
  const first = 'browser' in who ? await parts.limits.spend('readiness-browser', self) : true
  return first && (await parts.limits.spend('readiness-lab', labId))
}

type Again = { status: 409 | 422 | 429; problems: readonly Problem[] }

async function answerPage(c: AppContext, values: FormValues = {}, again?: Again) {
  const { labId, t } = c.var
  const way = await openWay(c)
  if (way instanceof Response) return way
  const { round, tier } = way
  const turn = turnFrom(String(values.turn ?? c.req.query('turn') ?? ''))
  const who = whoAnswers(c, turn)
  const { organisation, answered } = await c.var.read(async (db) => ({
    organisation: await findStakeholder(db, labId, round.stakeholderId),
    answered: await hasAnswered(db, labId, round.id, who),
  }))
  const action = paths.answer(address(c))
  return page(
    c,
    {
      title: t('ecosystem.readiness.answer.title', { name: organisation.name }),
      status: again?.status,
      unlisted: true,
    },
    <AnswerPage
      organisation={organisation.name}
      round={round}
      state={stateOf(round, todayIn(c))}
      file={statementsOf(round.statements)}
      tier={tier}
      action={action}
      somebodyElse={'person' in who ? null : `${action}?turn=${turn + 1}`}
      turn={turn}
      answered={answered}
      values={values}
      problems={again?.problems ?? []}
    />,
  )
}
