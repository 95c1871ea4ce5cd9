import { dropCookie, writeCookie } from '../../../platform/http/cookies.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { NotFound } from '../../../platform/errors.ts'
import { page, problemsOf, type FormValues, type Problem } from '../../../ui/index.ts'
import { makeOptions } from '../passkey/options.ts'
import { passkeysOf } from '../passkey/queries.ts'
import { peoplePaths } from '../paths.ts'
import { identitiesOf } from '../identity/queries.ts'
import { wayInNews, WaysInPart, type WayInNews } from '../ways-in/views/ways-in-part.tsx'
import { changeAccount, revokeEverySignIn, revokeSignIn } from './accounts.ts'
import { deviceOf } from './device.ts'
import { changeAccountInput } from './input.ts'
import { lookAccount, signInsOf } from './queries.ts'
import { AccountPage } from './views/account-page.tsx'
import { SignInsPart } from './views/sign-ins-part.tsx'

/** One's own account: name, language, devices, signing out. */
export const accountRoutes = routes()

accountRoutes.get(peoplePaths.account.pattern, { access: 'signed-in' }, (c) => accountPage(c))

type Typed = { values: FormValues; problems: Problem[] }
type Again = { status?: 200 | 409 | 422; details?: Typed; passkey?: Typed }

/** The page of one's own account; with what was typed into one of its forms, where that has to be mended. */
export async function accountPage(c: AppContext, again: Again = {}): Promise<Response> {
  const { accountId, signInId } = c.var.actor
  if (!accountId) throw new NotFound()
  const now = c.var.parts.clock.now()
  const found = await c.var.read(async (db) => ({
    account: await lookAccount(db, accountId),
    signIns: await signInsOf(db, accountId, now),
    passkeys: await passkeysOf(db, accountId),
    identities: await identitiesOf(db, accountId),
  }))
  const { account, signIns, passkeys, identities } = found
  if (!account) throw new NotFound()
  const making = makeOptions(c, account, passkeys)
  return page(
    c,
    {
      title: c.var.t('people.account.title'),
      status: again.status ?? 200,
      unlisted: true,
      islands: making ? ['passkey'] : [],
    },
    <AccountPage
      account={account}
      details={again.details ?? { values: account, problems: [] }}
      saved={c.req.query('saved') !== undefined}
      waysIn={
        <WaysInPart
          passkeys={passkeys}
          making={making}
          typed={again.passkey ?? { values: { passkeyName: deviceHere(c) }, problems: [] }}
          news={newsOf(c)}
          identities={identities}
          provider={c.var.parts.settings.provider}
        />
      }
      signIns={<SignInsPart signIns={signIns} here={signInId} />}
    />,
  )
}

/** What has just become of a way in, by the address that such a change leads to. */
function newsOf(c: AppContext): WayInNews | null {
  const said = ['passkey', 'identity'].map((way) => `${way}-${c.req.query(way)}`)
  return wayInNews.find((one) => said.includes(one)) ?? null
}

/** What a new passkey may be called: the device it is made on. */
function deviceHere(c: AppContext): string {
  return deviceOf(c.req.header('user-agent'))
}

accountRoutes.post(
  peoplePaths.account.pattern,
  { access: 'signed-in', fact: 'account.changed' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const result = await c.var.run(changeAccount, fields)
    if (!result.ok)
      return accountPage(c, { status: 422, details: { values, problems: problemsOf(c, result) } })
    const { language } = changeAccountInput.parse(fields)
    writeCookie(c, c.var.parts.settings, 'language', language)
    return c.redirect(`${peoplePaths.account({})}?saved`, 303)
  },
)

accountRoutes.post(
  peoplePaths.signInRevocation.pattern,
  { access: 'signed-in', fact: 'sign-in.revoked' },
  async (c) => {
    const result = await c.var.run(revokeSignIn, { signInId: c.req.param('signInId') })
    return result.ok && result.value.own ? signedOut(c) : c.redirect(peoplePaths.account({}), 303)
  },
)

accountRoutes.post(
  peoplePaths.everyRevocation.pattern,
  { access: 'signed-in', fact: 'sign-in.revoked' },
  async (c) => {
    await c.var.run(revokeEverySignIn, {})
    return signedOut(c)
  },
)

accountRoutes.post(
  peoplePaths.signOut.pattern,
  { access: 'anyone', fact: 'sign-in.revoked' },
  async (c) => {
    const { signInId } = c.var.actor
    if (signInId) await c.var.run(revokeSignIn, { signInId })
    return signedOut(c)
  },
)

function signedOut(c: AppContext): Response {
  dropCookie(c, c.var.parts.settings, 'sign-in')
  return c.redirect('/', 303)
}
