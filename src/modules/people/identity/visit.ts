import type { AppContext } from '../../../platform/http/routes.ts'
import { keyedBytes } from '../../../platform/ids.ts'
import { providerReturnPath, type Visit } from '../../../platform/openid/index.ts'

/** What belongs to a state: made from it and the site's secret, so that nothing secret is stored between. */
export function visitOf(c: AppContext, state: string): Visit {
  const { settings, signingKey } = c.var.parts
  const made = (what: string) =>
    keyedBytes(signingKey, `provider ${what} ${state}`).toString('base64url')
  return {
    returnAddress: settings.url + providerReturnPath,
    state,
    nonce: made('nonce'),
    verifier: made('verifier'),
  }
}
