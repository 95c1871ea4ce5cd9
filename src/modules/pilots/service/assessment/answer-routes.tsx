import { networkOf } from '../../../../platform/http/network.ts'
import { routes, type AppContext } from '../../../../platform/http/routes.ts'
import { hashOf } from '../../../../platform/ids.ts'
import { pickText } from '../../../../shared/language.ts'
import { refuse } from '../../../../shared/result.ts'
import { page, problemsOf, type FormValues, type Problem } from '../../../../ui/index.ts'
import { browserName, plainCode } from '../../../people/index.ts'
import { readPublic, today } from '../answer.ts'
import { servicePaths as paths } from '../paths.ts'
import { AnswerPage, ThanksPage, WrongCodePage } from '../views/answer-page.tsx'
import { answerInput } from './input.ts'
import {
  hasAnswered,
  isStaffCode,
  keepAnswer,
  respondentKey,
  type Respondent,
} from './keep-answer.ts'
import { isOpenOn, openRoundsOf } from './queries.ts'
import type { Side } from './schema.ts'

/** Saying how a service works: without an account, without a name. */
export const assessmentAnswerRoutes = routes()
const access = 'anyone'

assessmentAnswerRoutes.get(paths.assess.pattern, { access }, (c) => answerPage(c, 'users'))
assessmentAnswerRoutes.post(paths.assess.pattern, { access, fact: null }, (c) => answer(c, 'users'))
assessmentAnswerRoutes.get(paths.assessAsStaff.pattern, { access }, (c) => answerPage(c, 'staff'))
assessmentAnswerRoutes.post(paths.assessAsStaff.pattern, { access, fact: null }, (c) =>
  answer(c, 'staff'),
)

assessmentAnswerRoutes.get(paths.thanks.pattern, { access }, async (c) => {
  const { found } = await readPublic(c, async () => null)
  const next = turnFrom(c.req.query('turn') ?? '') + 1
  const code = c.req.query('staff')
  const at = here(c)
  const form = code ? paths.assessAsStaff({ ...at, code }) : paths.assess(at)
  return page(
    c,
    { title: c.var.t('pilots.service.answer.thanks'), unlisted: true },
    <ThanksPage
      back={paths.service(at)}
      title={found.title}
      again={c.var.actor.participantId ? null : `${form}?turn=${next}`}
    />,
  )
})

const here = (c: AppContext) => ({ lab: c.var.lab.slug, serviceId: c.req.param('serviceId')! })
const actionOf = (c: AppContext, side: Side) =>
  side === 'users'
    ? paths.assess(here(c))
    : paths.assessAsStaff({ ...here(c), code: c.req.param('code')! })

const turnsMax = 200

/** Who of those that share this device answers: 1 for the first. */
function turnFrom(text: string): number {
  const turn = Number(text)
  return Number.isInteger(turn) && turn >= 1 && turn <= turnsMax ? turn : 1
}

function whoAnswers(c: AppContext, turn: number): Respondent {
  const { participantId } = c.var.actor
  return participantId ? { person: participantId } : { browser: `${browserName(c)} ${turn}` }
}

/** The round that takes answers, or a page that says why there is none; wrong codes are counted, so that they cannot be guessed. */
async function openWay(c: AppContext, side: Side) {
  const { labId, parts, t } = c.var
  const { found, more } = await readPublic(c, (db, { id }) => openRoundsOf(db, labId, id, today(c)))
  const round = more.find((one) => isOpenOn(one, today(c))) ?? null
  const code = c.req.param('code') ?? ''
  if (side === 'users' || (round && isStaffCode(parts.signingKey, round.id, code)))
    return { found, round }
  const within = await parts.limits.spend('assessment-code', hashOf(networkOf(c)))
  const frame = { title: t('pilots.service.answer.wrong-code'), unlisted: true }
  return page(c, { ...frame, status: within ? 404 : 429 }, <WrongCodePage tooMany={!within} />)
}

async function answer(c: AppContext, side: Side): Promise<Response> {
  const { labId, parts, t, actor } = c.var
  const { fields, values } = await c.var.form()
  const { turn: typed, ...sent } = fields
  const turn = turnFrom(String(typed ?? ''))
  const way = await openWay(c, side)
  if (way instanceof Response) return way
  const { found, round } = way
  const over = () => again(409, t('pilots.refused.round-over'))
  const again = (status: 409 | 429, text: string) =>
    answerPage(c, side, values, { status, problems: [{ text }] })
  if (!round) return over()
  const input = answerInput.safeParse(sent)
  if (!input.success) {
    const problems = problemsOf(c, refuse('invalid-input', { issues: input.error.issues }))
    return answerPage(c, side, values, { status: 422, problems })
  }
  const who = whoAnswers(c, turn)
  const key = respondentKey(round.id, side, who)
  if (!(await withinLimits(c, round.id, key))) return again(429, t('pilots.refused.crowded'))
  const about = { serviceId: found.id, assessmentId: round.id }
  const come = actor.participantId ? ('person' as const) : ('link' as const)
  const given = { about, side, way: come, who, ...input.data }
  const kept = await keepAnswer(parts, labId, given)
  if (kept === 'round-full') return again(429, t('pilots.refused.crowded'))
  if (kept !== 'kept') return over()
  const code = c.req.param('code')
  const query = new URLSearchParams({ turn: String(turn), ...(code && { staff: plainCode(code) }) })
  return c.redirect(`${paths.thanks(here(c))}?${query}`, 303)
}

/** Newcomers are counted by browser and by lab; never by network, for one hall shares one address. */
async function withinLimits(c: AppContext, roundId: string, key: string): Promise<boolean> {
  const { labId, parts, actor } = c.var
  if (await c.var.read((db) => hasAnswered(db, labId, roundId, key))) return true
  const self = hashOf(actor.participantId ?? browserName(c))
  const first = await parts.limits.spend('assessment-browser', self)
  return first && (await parts.limits.spend('assessment-lab', labId))
}

type Again = { status: 409 | 422 | 429; problems: readonly Problem[] }

async function answerPage(c: AppContext, side: Side, values: FormValues = {}, again?: Again) {
  const { labId, t, language } = c.var
  const way = await openWay(c, side)
  if (way instanceof Response) return way
  const { found, round } = way
  const turn = turnFrom(String(values.turn ?? c.req.query('turn') ?? ''))
  const key = round && respondentKey(round.id, side, whoAnswers(c, turn))
  const answered = key ? await c.var.read((db) => hasAnswered(db, labId, round.id, key)) : false
  return page(
    c,
    {
      title: t('pilots.service.answer.title', { name: pickText(found.title, language).text }),
      status: again?.status,
      unlisted: true,
    },
    <AnswerPage
      title={found.title}
      back={paths.service(here(c))}
      action={actionOf(c, side)}
      side={side}
      round={round}
      turn={turn}
      answered={answered}
      values={values}
      problems={again?.problems ?? []}
    />,
  )
}
