import type { AppContext } from '../../../platform/http/routes.ts'
import { lookToday } from '../../../platform/db/lab-today.ts'
import { pickText } from '../../../shared/language.ts'
import { page, type FormValues, type Problem } from '../../../ui/index.ts'
import { findInitiative } from '../../initiatives/index.ts'
import { listPlaces } from '../../labs/index.ts'
import { here } from '../answer.ts'
import { maySay } from '../call/policy.ts'
import { lookCall } from '../call/queries.ts'
import type { CallRow } from '../call/schema.ts'
import { crumbs } from '../crumbs.ts'
import { isPersonal, textsToAgree } from './consents.ts'
import { firstOpen, lookDraft } from './draft.ts'
import type { AllAnswers, Answers } from './input.ts'
import type { DraftRow } from './schema.ts'
import { steps, type Step } from './steps.ts'
import { CheckPage } from './views/check-page.tsx'
import { FirstPage, NotAskingPage } from './views/first-page.tsx'
import { stepAddress } from './views/frame.tsx'
import { PlaceStep } from './views/place-step.tsx'
import { ReadersStep } from './views/readers-step.tsx'
import { TooManyPage } from './views/too-many-page.tsx'
import { WhoseStep, WhoStep } from './views/who-steps.tsx'
import { WordsStep } from './views/words-step.tsx'

/** A page to show again after it was refused. */
export type Refused = { status: 409 | 422; problems: readonly Problem[] }

/** The form's own address: the question, and what one wants to give. */
export async function firstPage(
  c: AppContext,
  values: FormValues = {},
  again?: Refused,
): Promise<Response> {
  const { initiative, call, allowed, draft } = await asked(c)
  const frame = {
    title: c.var.t('voices.saying.title'),
    status: again?.status,
    breadcrumbs: crumbs(c, initiative.title, false),
  }
  if (!allowed.ok || !call) {
    const refusal = allowed.ok ? null : allowed
    return page(c, frame, refusal && <NotAskingPage address={here(c)} refusal={refusal} />)
  }
  return page(
    c,
    { ...frame, description: pickText(call.question, c.var.language).text },
    <FirstPage
      address={here(c)}
      call={call}
      goOnAt={draft ? (firstOpen(draft.answers) ?? 'check') : null}
      values={{ ...draft?.answers.kind, ...values }}
      problems={again?.problems}
    />,
  )
}

/** One further page of the form; who has not come so far is led to where they left off. */
export async function stepPage(
  c: AppContext,
  step: Exclude<Step, 'kind'>,
  typed?: FormValues,
  again?: Refused,
): Promise<Response> {
  const { initiative, call, allowed, draft } = await asked(c)
  if (!draft || !call || !allowed.ok) return firstPage(c)
  const open = firstOpen(draft.answers)
  if (open && steps.indexOf(step) > steps.indexOf(open)) {
    return c.redirect(stepAddress(here(c), open), 303)
  }
  return page(
    c,
    {
      title: c.var.t(`voices.saying.page-${step}`),
      status: again?.status,
      unlisted: true,
      breadcrumbs: crumbs(c, initiative.title, false),
    },
    await viewOf(c, step, { call, draft }, typed, again),
  )
}

/** Very much is begun from here: when to come back. */
export function tooManyPage(c: AppContext): Response {
  const title = c.var.t('voices.saying.too-many')
  return page(c, { title, status: 429, unlisted: true }, <TooManyPage address={here(c)} />)
}

async function asked(c: AppContext) {
  const { labId, actor, parts } = c.var
  const { initiativeId } = here(c)
  return c.var.read(async (db) => {
    const initiative = await findInitiative(db, labId, initiativeId)
    const call = await lookCall(db, labId, initiativeId)
    const today = await lookToday(db, labId, parts.clock.now())
    const draft = await lookDraft(db, labId, initiativeId, actor)
    return { initiative, call, draft, allowed: maySay(call, initiative, today) }
  })
}

type Standing = { call: CallRow; draft: DraftRow }

async function viewOf(
  c: AppContext,
  step: Exclude<Step, 'kind'>,
  { call, draft }: Standing,
  typed?: FormValues,
  again?: Refused,
) {
  const { actor } = c.var
  const { answers } = draft
  const problems = again?.problems ?? []
  const given = { address: here(c), values: typed ?? valuesOf(step, answers), problems }
  const forSomeone = answers.whose?.whose === 'theirs'
  const known = actor.participantId ? (actor.name ?? '') : null
  if (step === 'check') return checkView(c, { call, draft }, problems)
  if (step === 'words') return <WordsStep {...given} kind={answers.kind!.kind} />
  if (step === 'whose') return <WhoseStep {...given} />
  if (step === 'who') {
    const name = actor.kind === 'account' ? (actor.name ?? '') : ''
    const values = { who: known ? 'known' : 'named', name, ...given.values }
    return <WhoStep {...given} values={values} known={known} forSomeone={forSomeone} />
  }
  if (step === 'place') {
    const places = await c.var.read((db) => listPlaces(db, c.var.labId))
    return <PlaceStep {...given} places={places} photos={answers.place?.photos ?? []} />
  }
  const subject = { kind: answers.kind!.kind, sensitive: call.sensitive }
  return (
    <ReadersStep
      {...given}
      texts={await textsFor(c, subject)}
      personal={isPersonal(subject)}
      sensitive={call.sensitive}
      forSomeone={forSomeone}
    />
  )
}

async function checkView(c: AppContext, { call, draft }: Standing, problems: readonly Problem[]) {
  const answers = draft.answers as AllAnswers
  const subject = { kind: answers.kind.kind, sensitive: call.sensitive }
  const texts = await textsFor(c, subject)
  const places = await c.var.read((db) => listPlaces(db, c.var.labId))
  const agreed = texts.filter(({ id }) => answers.readers.consents.includes(id))
  return (
    <CheckPage
      address={here(c)}
      answers={answers}
      placeName={places.find(({ id }) => id === answers.place.placeId)?.name ?? null}
      known={c.var.actor.name}
      purposes={agreed.map(({ purpose }) => purpose)}
      problems={problems}
    />
  )
}

function textsFor(c: AppContext, subject: Parameters<typeof textsToAgree>[2]) {
  return c.var.read((db) => textsToAgree(db, c.var.labId, subject, c.var.language))
}

/** A stored answer as the fields that show it. */
function valuesOf(step: Step, answers: Answers): FormValues {
  if (step === 'check') return {}
  const stored = answers[step] as Record<string, unknown> | undefined
  if (!stored) return {}
  const shown = Object.entries(stored).map(([name, value]) => [
    Array.isArray(value) ? `${name}[]` : name,
    value === true ? 'yes' : value,
  ])
  return Object.fromEntries(shown) as FormValues
}
