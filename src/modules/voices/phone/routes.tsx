import { NotFound } from '../../../platform/errors.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { isUuid } from '../../../shared/id.ts'
import { pickText } from '../../../shared/language.ts'
import { page, type FormValues } from '../../../ui/index.ts'
import { listPlaces } from '../../labs/index.ts'
import { isKeeper, likelyDoubles, lookSeen } from '../../people/index.ts'
import { goOn, type Again } from '../answer.ts'
import { offeredTexts } from '../assisted/consents.ts'
import { initiativesToPick } from '../assisted/handled.ts'
import { findPeople } from '../assisted/people.ts'
import { isBeforeTraining } from '../assisted/training.ts'
import { valueIn } from '../assisted/values.ts'
import { handlers } from '../contribution/policy.ts'
import { receiptCodeFor } from '../contribution/receipt.ts'
import { voicesPaths } from '../paths.ts'
import { whomToTell } from '../safeguarding/leads.ts'
import { mayGatherStories } from '../story-consent/gather.ts'
import { dropDraft, keepCall, keepDraft } from './commands.ts'
import { phonePaths } from './paths.ts'
import { draftWith, lastChoice, lookKeptCall, ownDrafts } from './queries.ts'
import { spelled } from './spelling.ts'
import { DeskPage } from './views/desk-page.tsx'
import { ReceiptPage } from './views/receipt-page.tsx'

/** The phone desk: one page to use while somebody speaks. */
export const phoneRoutes = routes()

phoneRoutes.get(voicesPaths.phoneDesk.pattern, { access: handlers }, (c) => deskPage(c))

phoneRoutes.post(
  voicesPaths.phoneDesk.pattern,
  { access: handlers, fact: 'contribution.received' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const { find: _, ...sent } = fields
    const result = await c.var.run(keepCall, { ...sent, pageLanguage: c.var.language })
    return goOn(
      c,
      result,
      ({ id }) => phonePaths.receipt({ lab: c.var.lab.slug, contributionId: id }),
      (again) => deskPage(c, values, again),
    )
  },
)

phoneRoutes.post(
  phonePaths.drafts.pattern,
  { access: handlers, fact: 'call-draft.kept' },
  async (c) => {
    const { values } = await c.var.form()
    const { draftId, find, ...fields } = values
    const result = await c.var.run(keepDraft, { draftId: draftId ?? '', fields })
    const part = find === 'speaker' || find === 'other' ? `#f-${find}.q` : ''
    return goOn(
      c,
      result,
      ({ id }) => `${voicesPaths.phoneDesk({ lab: c.var.lab.slug })}?draft=${id}${part}`,
      (again) => deskPage(c, values, again),
    )
  },
)

phoneRoutes.post(
  phonePaths.draftRemoval.pattern,
  { access: handlers, fact: 'call-draft.dropped' },
  async (c) => {
    const result = await c.var.run(dropDraft, { draftId: c.req.param('callDraftId')! })
    return goOn(
      c,
      result,
      () => voicesPaths.phoneDesk({ lab: c.var.lab.slug }),
      (again) => deskPage(c, {}, again),
    )
  },
)

async function deskPage(c: AppContext, typed?: FormValues, again?: Again): Promise<Response> {
  const { lab, labId, actor, language, t } = c.var
  const read = await c.var.read(async (db) => {
    const drafts = await ownDrafts(db, labId, actor)
    const draft = draftWith(drafts, c.req.query('draft'))
    const initiatives = await initiativesToPick(db, labId, actor)
    const last = await lastChoice(db, labId, actor)
    const tellBy = { 'speaker.tellBy': 'phone', 'other.tellBy': 'phone' }
    const usual = {
      ...tellBy,
      kind: 'idea',
      channel: 'phone',
      initiativeId: initiatives[0]?.id,
      ...last,
    }
    const kept = draft && { ...draft.fields, draftId: draft.id }
    const values: FormValues = typed ?? kept ?? usual
    const chosen = valueIn(values, 'initiativeId')
    const search = async (name: string) =>
      findPeople(db, labId, actor, valueIn(values, `${name}.q`))
    return {
      drafts: drafts.filter((one) => one.id !== valueIn(values, 'draftId')),
      initiatives,
      speakers: await search('speaker'),
      others: await search('other'),
      values,
      places: await listPlaces(db, labId),
      texts: await offeredTexts(db, labId, language),
      beforeTraining: await isBeforeTraining(db, labId, actor, c.var.parts.clock.now()),
      mayGather: (await mayGatherStories(db, labId, actor, c.var.parts.clock.now())).ok,
      tell: await whomToTell(db, labId, isUuid(chosen) ? chosen : null),
    }
  })
  const initiatives = read.initiatives.map(({ id, title }) => ({
    value: id,
    label: pickText(title, language).text,
  }))
  return page(
    c,
    { title: t('voices.phone.title'), status: again?.status, unlisted: true },
    <DeskPage
      {...read}
      lab={lab.slug}
      initiatives={initiatives}
      values={guessed(read.values, read)}
      keeps={isKeeper(actor)}
      problems={again?.problems ?? []}
    />,
  )
}

type Found = { speakers: readonly unknown[]; others: readonly unknown[] }

/** After a search that found nobody, what was searched for begins a new person. */
function guessed(values: FormValues, { speakers, others }: Found): FormValues {
  const begun = { ...values }
  for (const [name, found] of [
    ['speaker', speakers],
    ['other', others],
  ] as const) {
    const q = valueIn(values, `${name}.q`).trim()
    if (!q || found.length > 0 || valueIn(values, `${name}.who`)) continue
    begun[`${name}.who`] = 'new'
    const field = /^[\d\s()+-]+$/.test(q) ? `${name}.phone` : `${name}.name`
    if (!valueIn(values, field)) begun[field] = q
  }
  return begun
}

phoneRoutes.get(phonePaths.receipt.pattern, { access: handlers }, async (c) => {
  const { lab, labId, actor, language, parts, t } = c.var
  const { found, doubles } = await c.var.read(async (db) => {
    const found = await lookKeptCall(db, labId, actor, c.req.param('contributionId')!)
    const { participantId } = found ?? {}
    const person =
      participantId && isKeeper(actor) ? await lookSeen(db, labId, actor, participantId) : undefined
    return { found, doubles: person ? await likelyDoubles(db, labId, actor, person) : [] }
  })
  if (!found) throw new NotFound()
  const code = receiptCodeFor(parts.signingKey, found)
  const crumb = {
    label: t('voices.phone.title'),
    address: voicesPaths.phoneDesk({ lab: lab.slug }),
  }
  return page(
    c,
    { title: t('voices.phone.kept'), unlisted: true, breadcrumbs: [crumb] },
    <ReceiptPage
      lab={lab.slug}
      found={found}
      code={code}
      groups={spelled(code, language)}
      doubles={doubles.map(({ name }) => name)}
    />,
  )
})
