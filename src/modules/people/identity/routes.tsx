import { NotFound } from '../../../platform/errors.ts'
import { localPath } from '../../../platform/http/local-path.ts'
import { networkOf } from '../../../platform/http/network.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { hashOf, newToken } from '../../../platform/ids.ts'
import type { Provider } from '../../../platform/openid/index.ts'
import { page } from '../../../ui/index.ts'
import { peoplePaths } from '../paths.ts'
import { browserHash, browserName, newDevice } from '../sign-in/browser.ts'
import { tooMany } from '../sign-in/routes.tsx'
import { runUnnamed } from '../sign-in/run-unnamed.ts'
import { lettersOn } from '../ways-in/letters.ts'
import { linkIdentity, signInByIdentity } from './commands.ts'
import type { SaidIdentity } from './input.ts'
import { visitOf } from './visit.ts'
import { beginVisit, endVisit } from './visits.ts'
import { OnwardPage } from './views/onward-page.tsx'
import { providerProblem } from './views/provider-problem.tsx'

/** Signing in at the provider of the staff, and linking an account to it: there and back. */
export const identityRoutes = routes()

/** The provider, where the host has named one. */
export function findProvider(c: AppContext): Provider {
  const { provider } = c.var.parts
  if (!provider) throw new NotFound()
  return provider
}

identityRoutes.post(
  peoplePaths.signInAtProvider.pattern,
  { access: 'anyone', fact: 'sign-in.provider-visited' },
  async (c) => {
    const { fields } = await c.var.form()
    return leave(c, { links: false, returnTo: localPath(fields.back, '') || null })
  },
)

identityRoutes.post(
  peoplePaths.identities.pattern,
  { access: 'signed-in', fact: 'sign-in.provider-visited' },
  (c) => leave(c, { links: true, returnTo: null }),
)

/**
 * Leads on to the provider by a page of ours: our policy for contents lets no form be sent elsewhere, and does not
 * forbid to refresh.
 */
async function leave(
  c: AppContext,
  how: { links: boolean; returnTo: string | null },
): Promise<Response> {
  const provider = findProvider(c)
  const browser = hashOf(browserName(c))
  if (!(await mayLeave(c, browser))) return tooMany(c)
  const state = newToken()
  const begun = await provider.begin(visitOf(c, state))
  if (!begun.ok) return providerProblem(c, begun.code)
  const visit = { stateHash: hashOf(state), browserHash: browser, ...how }
  const noted = await runUnnamed(c, beginVisit, visit)
  if (!noted.ok) return providerProblem(c, 'visit-over')
  const { address } = begun.value
  c.header('refresh', `0;url=${address}`)
  const title = c.var.t('people.provider.onward.title', { provider: provider.label })
  return page(c, { title, unlisted: true }, <OnwardPage address={address} title={title} />)
}

/** Whether the budgets of this browser and of its network allow another way to the provider. */
async function mayLeave(c: AppContext, browser: string): Promise<boolean> {
  const { limits } = c.var.parts
  if (!(await limits.spend('provider-network', hashOf(networkOf(c))))) return false
  return limits.spend('provider-browser', browser)
}

identityRoutes.get(peoplePaths.providerReturn.pattern, { access: 'anyone' }, async (c) => {
  const provider = findProvider(c)
  const state = c.req.query('state') ?? ''
  const browser = browserHash(c) ?? hashOf('')
  const ended = await runUnnamed(c, endVisit, { stateHash: hashOf(state), browserHash: browser })
  if (!ended.ok) return providerProblem(c, 'visit-over')
  const came = new URL(c.req.url)
  const address = new URL(c.var.parts.settings.url + came.pathname + came.search)
  const said = await provider.finish(address, visitOf(c, state))
  if (!said.ok) return providerProblem(c, said.code)
  const { links, returnTo } = ended.value
  return links ? linked(c, said.value) : arrived(c, said.value, returnTo)
})

async function arrived(
  c: AppContext,
  identity: SaidIdentity,
  returnTo: string | null,
): Promise<Response> {
  const device = newDevice(c)
  const letters = lettersOn(c, 'identity-linked')
  const result = await runUnnamed(c, signInByIdentity, { identity, letters, ...device.input })
  if (!result.ok) return providerProblem(c, result.code)
  device.keep()
  return c.redirect(returnTo ?? '/', 303)
}

async function linked(c: AppContext, identity: SaidIdentity): Promise<Response> {
  const letters = lettersOn(c, 'identity-linked')
  const result = await runUnnamed(c, linkIdentity, { identity, letters })
  if (!result.ok) return providerProblem(c, result.code)
  return c.redirect(`${peoplePaths.account({})}?identity=linked#ways-in`, 303)
}
