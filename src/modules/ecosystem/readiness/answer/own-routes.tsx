import { Forbidden } from '../../../../platform/errors.ts'
import { routes, type AppContext } from '../../../../platform/http/routes.ts'
import { page, type FormValues, type Problem } from '../../../../ui/index.ts'
import { organisationCrumbs } from '../crumbs.ts'
import { aboutRound, organisationHere, roundHere, todayIn } from '../here.ts'
import { findOrganisation } from '../organisation.ts'
import { readinessPaths as paths } from '../paths.ts'
import { findRound, stateOf } from '../round/queries.ts'
import { statementsOf } from '../statements.ts'
import { isTier, tiers, type Tier } from '../tiers.ts'
import { AnswerPage, ChooseTierPage, ThanksPage } from '../views/answer-page.tsx'
import { problemOf, readAnswers } from './form.ts'
import { hasAnswered, keepResponse } from './keep-response.ts'

/** Answering as a person of the lab who has signed in: which tier they are they say themselves. */
export const ownRoutes = routes()
const access = 'participant'

ownRoutes.get(paths.own.pattern, { access }, (c) => ownPage(c))

ownRoutes.post(paths.own.pattern, { access, fact: null }, async (c) => {
  const sent = await readAnswers(c)
  if (!sent.ok) return ownPage(c, sent.values, { status: 422, problems: sent.problems })
  const { offered } = await findAsked(c)
  const tier = tierOf(c, offered)
  if (!tier) throw new Forbidden()
  const who = { person: c.var.actor.participantId! }
  const { answers } = sent
  const given = { about: aboutRound(c), tier, way: 'person' as const, people: 1, who, answers }
  const kept = await keepResponse(c.var.parts, c.var.labId, given)
  if (kept !== 'kept') return ownPage(c, sent.values, problemOf(c, kept))
  return c.redirect(`${paths.own(roundHere(c))}?sent=yes`, 303)
})

/** Who belongs to the organisation answers for a tier of it, everybody else as a resident. */
async function findAsked(c: AppContext) {
  const { labId, actor } = c.var
  const { stakeholderId } = organisationHere(c)
  return c.var.read(async (db) => {
    const organisation = await findOrganisation(db, labId, actor, stakeholderId)
    const round = await findRound(db, labId, aboutRound(c))
    const answered = await hasAnswered(db, labId, round.id, { person: actor.participantId! })
    const offered: readonly Tier[] = organisation.belongs ? tiers : ['residents']
    return { organisation, round, answered, offered }
  })
}

function tierOf(c: AppContext, offered: readonly Tier[]): Tier | null {
  const asked = c.req.query('tier')
  if (isTier(asked) && offered.includes(asked)) return asked
  return offered.length === 1 ? offered[0]! : null
}

type Again = { status: 409 | 422; problems: readonly Problem[] }

async function ownPage(c: AppContext, values: FormValues = {}, again?: Again) {
  const { organisation, round, answered, offered } = await findAsked(c)
  const { name } = organisation
  const title = c.var.t('ecosystem.readiness.answer.title', { name })
  const frame = {
    title,
    status: again?.status,
    unlisted: true,
    breadcrumbs: organisationCrumbs(c, name, false),
  }
  const action = paths.own(roundHere(c))
  if (c.req.query('sent') && answered) return page(c, frame, <ThanksPage again={null} />)
  const state = stateOf(round, todayIn(c))
  const tier = tierOf(c, offered)
  if (!tier && state === 'open')
    return page(c, frame, <ChooseTierPage organisation={name} action={action} offered={offered} />)
  return page(
    c,
    frame,
    <AnswerPage
      organisation={name}
      round={round}
      state={state}
      file={statementsOf(round.statements)}
      tier={tier ?? 'residents'}
      action={`${action}?tier=${tier}`}
      somebodyElse={null}
      turn={1}
      answered={answered}
      values={values}
      problems={again?.problems ?? []}
    />,
  )
}
