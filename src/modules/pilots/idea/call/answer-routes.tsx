import { routes, type AppContext } from '../../../../platform/http/routes.ts'
import { page, type FormValues } from '../../../../ui/index.ts'
import { findProfile } from '../../../labs/index.ts'
import { browserName } from '../../../people/index.ts'
import { goOn, here, idOf, listCrumbs, type Again } from '../answer.ts'
import { ideaPaths as paths } from '../paths.ts'
import { callStanding } from '../policy.ts'
import { findShownIdea } from '../queries.ts'
import { AnswerPage, ReceiptPage } from '../views/answer-pages.tsx'
import { spendIdea } from './limits.ts'
import { sendIdea } from './outside-commands.ts'
import { findCall, findOutside } from './queries.ts'
import { callHere, todayOf } from './routes.tsx'

/** Sending a solution to a call, and the receipt: nobody needs an account. */
export const answerRoutes = routes()
const access = 'anyone'

answerRoutes.get(paths.callAnswer.pattern, { access }, (c) => {
  browserName(c)
  return answerPage(c, { language: c.var.language })
})

answerRoutes.post(
  paths.callAnswer.pattern,
  { access, fact: 'outside-idea.received' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const { lab: _, ...about } = callHere(c)
    const sent = { language: c.var.language, ...fields, ...about, crowded: false }
    // Mistakes cost nothing: only what could be kept is counted.
    const cost = sendIdea.input.safeParse(sent).success ? await spendIdea(c) : null
    if (cost && !cost.within) {
      const problems = [{ text: c.var.t('pilots.idea.refused.too-many') }]
      return answerPage(c, values, { status: 409, problems })
    }
    const result = await c.var.run(sendIdea, { ...sent, crowded: cost?.crowded ?? false })
    return goOn(
      c,
      result,
      ({ id }) => paths.receipt({ ...here(c), outsideIdeaId: id }),
      (again) => answerPage(c, values, again),
    )
  },
)

async function answerPage(
  c: AppContext,
  values: FormValues,
  again?: Pick<Again, 'status' | 'problems'>,
): Promise<Response> {
  const { labId, t } = c.var
  const { initiativeId, solutionCallId } = callHere(c)
  const call = await c.var.read((db) => findCall(db, labId, initiativeId, solutionCallId))
  return page(
    c,
    {
      title: t('pilots.call.answer.title'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: listCrumbs(c, call.initiativeTitle),
    },
    <AnswerPage
      at={callHere(c)}
      call={call}
      standing={callStanding(call, todayOf(c))}
      values={values}
      problems={again?.problems ?? []}
    />,
  )
}

answerRoutes.get(paths.receipt.pattern, { access }, async (c) => {
  const { labId, t, parts } = c.var
  const { initiativeId } = here(c)
  const now = parts.clock.now()
  const { sent, idea, profile } = await c.var.read(async (db) => {
    const found = await findOutside(db, labId, initiativeId, idOf(c, 'outsideIdeaId'))
    const { solutionIdeaId } = found
    const about = solutionIdeaId ? { initiativeId, solutionIdeaId } : null
    return {
      sent: found,
      idea: about ? await findShownIdea(db, labId, about, now) : null,
      profile: await findProfile(db, labId),
    }
  })
  return page(
    c,
    {
      title: t('pilots.receipt.title'),
      breadcrumbs: listCrumbs(c, sent.initiativeTitle),
      unlisted: true,
    },
    <ReceiptPage
      at={here(c)}
      sent={sent}
      ideaPublic={idea?.public ?? false}
      who={profile.championName || profile.operatorName}
      phone={profile.championPhone}
    />,
  )
})
