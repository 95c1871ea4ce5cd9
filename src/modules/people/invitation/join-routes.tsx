import { runCommand } from '../../../platform/command.ts'
import { inLab } from '../../../platform/db/database.ts'
import { readCookie } from '../../../platform/http/cookies.ts'
import { networkOf } from '../../../platform/http/network.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { hashOf } from '../../../platform/ids.ts'
import type { LabEntry } from '../../../platform/lab-directory.ts'
import { refuse } from '../../../shared/result.ts'
import { page, problemsOf, type FormValues, type Problem } from '../../../ui/index.ts'
import { publicInitiativeName } from '../initiatives-named.ts'
import { peoplePaths } from '../paths.ts'
import { browserName } from '../sign-in/browser.ts'
import { mayAskForMail, tooMany } from '../sign-in/routes.tsx'
import { acceptInvitation, answerInvitation } from './acceptance.ts'
import { plainCode } from './code.ts'
import { joinForm } from './input.ts'
import { stateOf } from './policy.ts'
import { labOfCode, lookInvitationByCode, type ListedInvitation } from './queries.ts'
import { JoinCodePage, JoinPage, InvitationOverPage } from './views/join-pages.tsx'

/** Answering an invitation: typing its code, reading what it is for, accepting. */
export const joinRoutes = routes()

joinRoutes.get(peoplePaths.join.pattern, { access: 'anyone' }, (c) => {
  const typed = plainCode(c.req.query('code') ?? '')
  if (typed) return c.redirect(peoplePaths.joinCode({ code: typed }), 303)
  return codePage(c)
})

function codePage(c: AppContext, problems: Problem[] = [], typed = ''): Response {
  const status = problems.length > 0 ? 422 : 200
  return page(
    c,
    { title: c.var.t('people.join.title'), status, unlisted: true },
    <JoinCodePage problems={problems} values={{ code: typed }} />,
  )
}

type Found = {
  lab: LabEntry
  invitation: ListedInvitation
  initiative: string | null
  code: string
}

/** What a code opens; a wrong code costs from the budget of browser and network, so that nobody tries them all. */
async function openCode(c: AppContext): Promise<Found | Response> {
  const { database, labs, limits, settings } = c.var.parts
  const code = plainCode(c.req.param('code') ?? '')
  const labId = await labOfCode(database, code)
  const lab = labId && (await labs.all()).find(({ id }) => id === labId)
  const { language, parts } = c.var
  const opened =
    lab &&
    (await inLab(database, lab.id, async (db) => {
      const invitation = await lookInvitationByCode(db, lab.id, code)
      const about = invitation?.initiativeId ?? null
      const initiative = await publicInitiativeName(parts, db, lab.id, about, language)
      return invitation ? { lab, invitation, initiative, code } : null
    }))
  if (opened) return opened
  const network = hashOf(networkOf(c))
  const browser = readCookie(c, settings, 'browser')
  const within =
    (await limits.spend('invitation-network', network)) &&
    (await limits.spend('invitation-code', browser ? hashOf(browser) : network))
  if (!within) return tooMany(c)
  return codePage(c, [{ field: 'code', text: c.var.t('people.join.wrong') }], code)
}

joinRoutes.get(peoplePaths.joinCode.pattern, { access: 'anyone' }, async (c) => {
  browserName(c)
  const found = await openCode(c)
  return found instanceof Response ? found : joinPage(c, found, {})
})

async function joinPage(
  c: AppContext,
  found: Found,
  values: FormValues,
  problems: Problem[] = [],
): Promise<Response> {
  const { lab, invitation, initiative, code } = found
  const title = c.var.t('people.join.title')
  if (stateOf(invitation, c.var.parts.clock.now()) !== 'pending') {
    return page(c, { title, status: 410, unlisted: true }, <InvitationOverPage />)
  }
  const status = problems.length > 0 ? 422 : 200
  return page(
    c,
    { title, status, unlisted: true },
    <JoinPage
      labName={lab.name}
      invitation={invitation}
      initiative={initiative}
      code={code}
      self={c.var.actor.accountId ? (c.var.actor.name ?? '') : null}
      values={{ name: invitation.called, email: invitation.email ?? '', ...values }}
      problems={problems}
    />,
  )
}

joinRoutes.post(
  peoplePaths.joinAccount.pattern,
  { access: 'anyone', fact: 'sign-in.asked' },
  async (c) => {
    const { fields, values, opId } = await c.var.form()
    const found = await openCode(c)
    if (found instanceof Response) return found
    const form = joinForm.safeParse(fields)
    if (!form.success) {
      const refusal = refuse('invalid-input', { issues: form.error.issues })
      return joinPage(c, found, values, problemsOf(c, refusal))
    }
    if (!(await mayAskForMail(c, form.data.email))) return tooMany(c)
    const browserHash = hashOf(browserName(c))
    const { code, lab } = found
    const input = { ...form.data, code, language: c.var.language, browserHash }
    const who = { actor: c.var.actor, labId: lab.id }
    const result = await runCommand(c.var.parts, who, answerInvitation, input, opId)
    if (!result.ok) return joinPage(c, found, values, problemsOf(c, result, 'people.refused'))
    return c.redirect(peoplePaths.signInCode({}), 303)
  },
)

joinRoutes.post(
  peoplePaths.joinAcceptance.pattern,
  { access: 'signed-in', fact: 'invitation.accepted' },
  async (c) => {
    const { opId } = await c.var.form()
    const found = await openCode(c)
    if (found instanceof Response) return found
    const { code, lab } = found
    const who = { actor: c.var.actor, labId: lab.id }
    const input = { code, language: c.var.language }
    const result = await runCommand(c.var.parts, who, acceptInvitation, input, opId)
    if (!result.ok) return joinPage(c, found, {}, problemsOf(c, result, 'people.refused'))
    return c.redirect(`${peoplePaths.me({ lab: lab.slug })}?saved`, 303)
  },
)
