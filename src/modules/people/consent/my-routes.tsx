import { besidesOn } from '../../../platform/besides.ts'
import { Forbidden, NotFound } from '../../../platform/errors.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { page, problemsOf, type Problem } from '../../../ui/index.ts'
import { idFrom, insist, labOf } from '../answer.ts'
import { lookPerson } from '../participant/person.ts'
import { peoplePaths } from '../paths.ts'
import { giveConsent, withdrawConsent } from './commands.ts'
import { currentTexts, listConsentTexts } from './queries.ts'
import { MyPage } from './views/my-page.tsx'

/** A person's own page in a lab, and what they themselves agree to. */
export const myRoutes = routes()

myRoutes.get(peoplePaths.me.pattern, { access: 'participant' }, (c) => myPage(c))

async function myPage(c: AppContext, problems: Problem[] = []): Promise<Response> {
  const { participantId } = c.var.actor
  const { person, texts, besides } = await c.var.read(async (db) => ({
    person: await lookPerson(c, db, participantId!),
    besides: await besidesOn(c, db, 'person', participantId!),
    texts: await listConsentTexts(db, c.var.labId),
  }))
  if (!person) throw new NotFound()
  const given = new Set(
    person.consents.filter((one) => !one.withdrawnAt).map(({ textId }) => textId),
  )
  const open = currentTexts(texts, c.var.language).filter((text) => !given.has(text.id))
  const unanswered = open.filter(
    (text) =>
      !texts.some(
        (other) =>
          given.has(other.id) && other.purpose === text.purpose && other.version === text.version,
      ),
  )
  return page(
    c,
    { title: c.var.t('people.me.title'), status: problems.length > 0 ? 409 : 200, unlisted: true },
    <MyPage
      person={person}
      texts={unanswered}
      besides={besides}
      problems={problems}
      saved={c.req.query('saved') !== undefined}
    />,
  )
}

myRoutes.post(
  peoplePaths.myConsents.pattern,
  { access: 'participant', fact: 'consent.given' },
  async (c) => {
    const { fields } = await c.var.form()
    const { participantId } = c.var.actor
    const result = await c.var.run(giveConsent, { ...fields, participantId, mode: 'tap' })
    if (result.ok) return c.redirect(`${peoplePaths.me({ lab: labOf(c) })}?saved`, 303)
    insist(result)
    return myPage(c, problemsOf(c, result, 'people.refused'))
  },
)

myRoutes.post(
  peoplePaths.myConsentWithdrawal.pattern,
  { access: 'participant', fact: 'consent.withdrawn' },
  async (c) => {
    const result = await c.var.run(withdrawConsent, { consentId: idFrom(c, 'consentId') })
    if (!result.ok) throw new Forbidden()
    return c.redirect(`${peoplePaths.me({ lab: labOf(c) })}?saved`, 303)
  },
)
