import { readCookie } from '../../../platform/http/cookies.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import type { FormValues } from '../../../ui/index.ts'
import { browserName } from '../../people/index.ts'
import { goOn, here } from '../answer.ts'
import { findContribution } from '../contribution/queries.ts'
import { receiptCodeFor } from '../contribution/receipt.ts'
import { voicesPaths } from '../paths.ts'
import { answerOf } from './answers.ts'
import { discardDraft, keepDraft } from './commands.ts'
import { lookDraft } from './draft.ts'
import { spendBeginning } from './limits.ts'
import { firstPage, stepPage, tooManyPage, type Refused } from './pages.tsx'
import { sayingPaths } from './paths.ts'
import { sayIt } from './send.ts'
import { askingSteps, type AskingStep } from './steps.ts'
import { stepAddress } from './views/frame.tsx'

/** The public form: one thing on each page, kept on the server until it is sent. */
export const sayingRoutes = routes()
const access = 'anyone'

sayingRoutes.get(voicesPaths.saying.pattern, { access }, (c) => {
  browserName(c)
  return firstPage(c)
})

sayingRoutes.post(voicesPaths.saying.pattern, { access, fact: 'saying.kept' }, (c) =>
  keep(c, 'kind'),
)

const sent = { access, fact: 'contribution.received' } as const
sayingRoutes.post(sayingPaths.sending.pattern, sent, async (c) => {
  const { initiativeId } = here(c)
  const reply = readCookie(c, c.var.parts.settings, 'reply')
  const result = await c.var.run(sayIt, { initiativeId, language: c.var.language, reply })
  if (result.ok) return c.redirect(await receiptAddress(c, result.value.id), 303)
  if (result.code === 'draft-unfinished') {
    return c.redirect(stepAddress(here(c), result.details.step as AskingStep), 303)
  }
  return goOn(
    c,
    result,
    () => voicesPaths.saying(here(c)),
    (again) => firstPage(c, {}, again),
  )
})

const discarded = { access, fact: 'saying.discarded' } as const
sayingRoutes.post(sayingPaths.removal.pattern, discarded, async (c) => {
  const result = await c.var.run(discardDraft, { initiativeId: here(c).initiativeId })
  const start = voicesPaths.saying(here(c))
  if (!result.ok && result.code === 'draft-gone') return c.redirect(start, 303)
  return goOn(
    c,
    result,
    () => start,
    (again) => firstPage(c, {}, again),
  )
})

sayingRoutes.get(sayingPaths.check.pattern, { access }, (c) => stepPage(c, 'check'))

for (const step of askingSteps) {
  if (step === 'kind') continue
  const stepSent = { access, fact: 'saying.kept', upload: step === 'place' } as const
  sayingRoutes.get(sayingPaths[step].pattern, { access }, (c) => stepPage(c, step))
  sayingRoutes.post(sayingPaths[step].pattern, stepSent, (c) => keep(c, step))
}

async function keep(c: AppContext, step: AskingStep): Promise<Response> {
  const { labId, actor } = c.var
  const { initiativeId } = here(c)
  const { values } = await c.var.form()
  const begun = await c.var.read((db) => lookDraft(db, labId, initiativeId, actor))
  if (!begun && step !== 'kind') {
    const text = c.var.t('voices.refused.draft-gone')
    return firstPage(c, {}, { status: 409, problems: [{ text }] })
  }
  const cost = begun ? { within: true, crowded: false } : await spendBeginning(c)
  if (!cost.within) return tooManyPage(c)
  const answer = await answerOf(c, step, begun?.answers ?? {})
  if (!answer.ok) return shownAgain(c, step, values, { status: 422, problems: answer.problems })
  const input = { initiativeId, step, answer: answer.answer, crowded: cost.crowded }
  const result = await c.var.run(keepDraft, input)
  return goOn(
    c,
    result,
    ({ next }) => stepAddress(here(c), values.stay === 'yes' ? step : next),
    (again) => shownAgain(c, step, values, again),
  )
}

function shownAgain(c: AppContext, step: AskingStep, values: FormValues, again: Refused) {
  return step === 'kind' ? firstPage(c, values, again) : stepPage(c, step, values, again)
}

/** Where the sender reads the code of what they said, and what happens next. */
async function receiptAddress(c: AppContext, id: string): Promise<string> {
  const { lab, labId, parts } = c.var
  const row = await c.var.read((db) => findContribution(db, labId, here(c).initiativeId, id))
  const code = receiptCodeFor(parts.signingKey, row)
  return `${voicesPaths.receipt({ lab: lab.slug, code })}?received`
}
