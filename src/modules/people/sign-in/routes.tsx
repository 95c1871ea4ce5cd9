import type { Context } from 'hono'
import { localPath } from '../../../platform/http/local-path.ts'
import { networkOf } from '../../../platform/http/network.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { hashOf } from '../../../platform/ids.ts'
import { refuse } from '../../../shared/result.ts'
import { page, problemsOf, type Problem } from '../../../ui/index.ts'
import { useOptions } from '../passkey/options.ts'
import { peoplePaths } from '../paths.ts'
import { browserHash, browserName, newDevice } from './browser.ts'
import { typeSignInCode, useSignInLink } from './commands.ts'
import { demoPeople } from './demo.ts'
import { signInForm } from './input.ts'
import { askSignIn } from './links.ts'
import { hasAsked, lookOpenLink } from './queries.ts'
import { runUnnamed } from './run-unnamed.ts'
import { digitsOf } from './secrets.ts'
import { CodePage } from './views/code-page.tsx'
import { LinkOverPage, LinkPage, OtherBrowserPage } from './views/link-pages.tsx'
import { SignInPage } from './views/sign-in-page.tsx'
import { TooManyPage } from './views/too-many-page.tsx'

/** Signing in: asking for a link, opening it, typing its code. */
export const signInRoutes = routes()

/** Where somebody who has to sign in first is sent, and comes back from. */
export function signInAddress(c: Context): string {
  const { pathname, search } = new URL(c.req.url)
  return `${peoplePaths.signIn({})}?back=${encodeURIComponent(pathname + search)}`
}

signInRoutes.get(peoplePaths.signIn.pattern, { access: 'anyone' }, (c) =>
  signInPage(c, { back: localPath(c.req.query('back'), '') }),
)

/** The page for signing in, with every way in this site has; problems stand at its top. */
export async function signInPage(
  c: AppContext,
  values: Record<string, unknown>,
  problems: Problem[] = [],
): Promise<Response> {
  const people = await demoPeople(c, values.back)
  const passkey = useOptions(c)
  return page(
    c,
    {
      title: c.var.t('people.sign-in.title'),
      status: problems.length > 0 ? 422 : 200,
      unlisted: true,
      islands: passkey ? ['passkey'] : [],
    },
    <SignInPage
      values={values}
      problems={problems}
      labs={people}
      passkey={passkey}
      provider={c.var.parts.provider?.label ?? null}
    />,
  )
}

signInRoutes.post(
  peoplePaths.signIn.pattern,
  { access: 'anyone', fact: 'sign-in.asked' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const form = signInForm.safeParse(fields)
    if (!form.success) {
      const refusal = refuse('invalid-input', { issues: form.error.issues })
      return signInPage(c, values, problemsOf(c, refusal))
    }
    const { email, back } = form.data
    if (!(await mayAskForMail(c, email))) return tooMany(c)
    const result = await c.var.run(askSignIn, {
      email,
      language: c.var.language,
      browserHash: hashOf(browserName(c)),
      returnTo: localPath(back, '') || null,
    })
    if (!result.ok) return signInPage(c, values, problemsOf(c, result))
    return c.redirect(peoplePaths.signInCode({}), 303)
  },
)

/** Whether the budgets of the address and of the network allow another letter. */
export async function mayAskForMail(c: AppContext, email: string): Promise<boolean> {
  const { limits } = c.var.parts
  if (!(await limits.spend('sign-in-network', hashOf(networkOf(c))))) return false
  return limits.spend('sign-in-mail', hashOf(email))
}

/** The page for who has tried too often. */
export function tooMany(c: AppContext): Response {
  return page(
    c,
    { title: c.var.t('people.too-many.title'), status: 429, unlisted: true },
    <TooManyPage />,
  )
}

signInRoutes.get(peoplePaths.signInCode.pattern, { access: 'anyone' }, (c) => codePage(c))

function codePage(c: AppContext, problems: Problem[] = []): Response {
  const status = problems.length > 0 ? 422 : 200
  return page(
    c,
    { title: c.var.t('people.sign-in.code.title'), status, unlisted: true },
    <CodePage problems={problems} inbox={showsInbox(c)} />,
  )
}

/** Without a mail server letters lie in the development inbox: a demo shows the way there. */
function showsInbox(c: AppContext): boolean {
  const { mail, settings } = c.var.parts
  return mail.kind === 'inbox' && settings.world === 'demo'
}

signInRoutes.post(
  peoplePaths.signInCode.pattern,
  { access: 'anyone', fact: 'sign-in.made' },
  async (c) => {
    const { fields } = await c.var.form()
    const browser = browserHash(c)
    const wrong = [{ field: 'code', text: c.var.t('people.sign-in.code.wrong') }]
    const now = c.var.parts.clock.now()
    if (!browser || !(await c.var.read((db) => hasAsked(db, browser, now))))
      return codePage(c, wrong)
    if (!(await c.var.parts.limits.spend('sign-in-code', browser))) return tooMany(c)
    const device = newDevice(c)
    const input = { digits: fields.code, browserHash: browser, ...device.input }
    const result = await runUnnamed(c, typeSignInCode, input)
    if (!result.ok || !result.value.signedIn) return codePage(c, wrong)
    device.keep()
    return c.redirect(result.value.returnTo ?? '/', 303)
  },
)

signInRoutes.get(peoplePaths.signInLink.pattern, { access: 'anyone' }, async (c) => {
  const token = c.req.param('token')!
  const open = await c.var.read((db) => lookOpenLink(db, hashOf(token), c.var.parts.clock.now()))
  if (!open) return linkOver(c)
  const here = open.browserHash === null || open.browserHash === browserHash(c)
  const title = c.var.t('people.sign-in.link.title')
  const view = here ? <LinkPage token={token} /> : <OtherBrowserPage digits={digitsOf(token)} />
  return page(c, { title, unlisted: true }, view)
})

signInRoutes.post(
  peoplePaths.signInLink.pattern,
  { access: 'anyone', fact: 'sign-in.made' },
  async (c) => {
    const token = c.req.param('token')!
    const device = newDevice(c)
    const input = { tokenHash: hashOf(token), browserHash: browserHash(c), ...device.input }
    const result = await runUnnamed(c, useSignInLink, input)
    if (!result.ok && result.code === 'other-browser') {
      const title = c.var.t('people.sign-in.link.title')
      return page(c, { title, status: 409 }, <OtherBrowserPage digits={digitsOf(token)} />)
    }
    if (!result.ok) return linkOver(c)
    device.keep()
    return c.redirect(result.value.returnTo ?? '/', 303)
  },
)

function linkOver(c: AppContext): Response {
  return page(
    c,
    { title: c.var.t('people.sign-in.over.title'), status: 410, unlisted: true },
    <LinkOverPage />,
  )
}
