import { lookSeen } from '../community/look.ts'
import { Forbidden, NotFound } from '../../../platform/errors.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { page } from '../../../ui/index.ts'
import { goOn, idFrom, insist, labOf, type Again } from '../answer.ts'
import { keepers } from '../keepers.ts'
import { listCrumb, personCrumb } from '../participant/routes.tsx'
import { peoplePaths } from '../paths.ts'
import { giveConsent, publishConsentText, withdrawConsent } from './commands.ts'
import { mayPublishConsentText } from './policy.ts'
import { currentTexts, listConsentTexts } from './queries.ts'
import { RecordConsentPage } from './views/record-page.tsx'
import { ConsentTextsPage, PublishPage } from './views/texts-pages.tsx'

/** Consent texts, and the consents of others. */
export const consentRoutes = routes()

consentRoutes.get(peoplePaths.consentTexts.pattern, { access: keepers }, async (c) => {
  const texts = await c.var.read((db) => listConsentTexts(db, c.var.labId))
  return page(
    c,
    { title: c.var.t('people.consent-text.list'), unlisted: true },
    <ConsentTextsPage texts={texts} mayPublish={mayPublishConsentText(c.var.actor).ok} />,
  )
})

consentRoutes.get(peoplePaths.newConsentText.pattern, { access: ['coordinator'] }, (c) => {
  insist(mayPublishConsentText(c.var.actor))
  return publishPage(c, {})
})

function publishPage(c: AppContext, values: Record<string, unknown>, again?: Again): Response {
  const list = {
    label: c.var.t('people.consent-text.list'),
    address: peoplePaths.consentTexts({ lab: labOf(c) }),
  }
  return page(
    c,
    {
      title: c.var.t('people.consent-text.new'),
      status: again?.status,
      breadcrumbs: [listCrumb(c), list],
      unlisted: true,
    },
    <PublishPage values={values} problems={again?.problems ?? []} />,
  )
}

consentRoutes.post(
  peoplePaths.consentTexts.pattern,
  { access: ['coordinator'], fact: 'consent-text.published' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const result = await c.var.run(publishConsentText, fields)
    return goOn(
      c,
      result,
      () => peoplePaths.consentTexts({ lab: labOf(c) }),
      (again) => publishPage(c, values, again),
    )
  },
)

consentRoutes.get(peoplePaths.personConsents.pattern, { access: keepers }, (c) => recordPage(c, {}))

async function recordPage(
  c: AppContext,
  values: Record<string, unknown>,
  again?: Again,
): Promise<Response> {
  const [person, texts] = await c.var.read(
    async (db) =>
      [
        await lookSeen(db, c.var.labId, c.var.actor, idFrom(c, 'participantId')),
        await listConsentTexts(db, c.var.labId),
      ] as const,
  )
  if (!person) throw new NotFound()
  const title = c.var.t('people.consent.record.title', { name: person.name })
  return page(
    c,
    {
      title,
      status: again?.status,
      breadcrumbs: [listCrumb(c), personCrumb(c, person)],
      unlisted: true,
    },
    <RecordConsentPage
      person={person}
      texts={currentTexts(texts, person.language)}
      values={values}
      problems={again?.problems ?? []}
    />,
  )
}

consentRoutes.post(
  peoplePaths.personConsents.pattern,
  { access: keepers, fact: 'consent.given' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const participantId = idFrom(c, 'participantId')
    const result = await c.var.run(giveConsent, { ...fields, participantId })
    return goOn(
      c,
      result,
      () => `${peoplePaths.person({ lab: labOf(c), participantId })}?saved`,
      (again) => recordPage(c, values, again),
    )
  },
)

consentRoutes.post(
  peoplePaths.consentWithdrawal.pattern,
  { access: keepers, fact: 'consent.withdrawn' },
  async (c) => {
    const result = await c.var.run(withdrawConsent, { consentId: idFrom(c, 'consentId') })
    if (!result.ok) throw new Forbidden()
    const { participantId } = result.value
    return c.redirect(`${peoplePaths.person({ lab: labOf(c), participantId })}?saved`, 303)
  },
)
