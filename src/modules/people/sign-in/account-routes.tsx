import { dropCookie, writeCookie } from '../../../platform/http/cookies.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { NotFound } from '../../../platform/errors.ts'
import { page, problemsOf, type Problem } from '../../../ui/index.ts'
import { peoplePaths } from '../paths.ts'
import { changeAccount, revokeEverySignIn, revokeSignIn } from './accounts.ts'
import { changeAccountInput } from './input.ts'
import { lookAccount, signInsOf } from './queries.ts'
import { AccountPage } from './views/account-page.tsx'

/** One's own account: name, language, devices, signing out. */
export const accountRoutes = routes()

accountRoutes.get(peoplePaths.account.pattern, { access: 'signed-in' }, (c) => accountPage(c))

async function accountPage(
  c: AppContext,
  values?: Record<string, unknown>,
  problems: Problem[] = [],
): Promise<Response> {
  const { accountId, signInId } = c.var.actor
  if (!accountId) throw new NotFound()
  const now = c.var.parts.clock.now()
  const [account, signIns] = await c.var.read(
    async (db) => [await lookAccount(db, accountId), await signInsOf(db, accountId, now)] as const,
  )
  if (!account) throw new NotFound()
  return page(
    c,
    {
      title: c.var.t('people.account.title'),
      status: problems.length > 0 ? 422 : 200,
      unlisted: true,
    },
    <AccountPage
      account={account}
      signIns={signIns}
      here={signInId}
      values={values ?? account}
      problems={problems}
      saved={c.req.query('saved') !== undefined}
    />,
  )
}

accountRoutes.post(
  peoplePaths.account.pattern,
  { access: 'signed-in', fact: 'account.changed' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const result = await c.var.run(changeAccount, fields)
    if (!result.ok) return accountPage(c, values, problemsOf(c, result))
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
