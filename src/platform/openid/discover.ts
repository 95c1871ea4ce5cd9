import type { ClientAuth, Configuration } from 'openid-client'
import { openEgress } from '../egress/index.ts'
import type { ProviderSettings } from './settings.ts'

const timeoutSeconds = 5

/** The library for the protocol comes when a provider is first asked, so that starting needs neither. */
export const library = () => import('openid-client')

/** Reads what a provider says about itself, and sets out how we talk to it. */
export async function discoverProvider(provider: ProviderSettings): Promise<Configuration> {
  const openid = await library()
  const server = new URL(provider.issuer)
  const execute = [openid.enableNonRepudiationChecks]
  // Only the host's own computer may do without https; the settings and the way out see to that.
  if (server.protocol === 'http:') execute.push(openid.allowInsecureRequests)
  const config = await openid.discovery(
    server,
    provider.clientId,
    undefined,
    await secretSender(provider),
    {
      [openid.customFetch]: openEgress([provider.issuer]),
      timeout: timeoutSeconds,
      execute,
    },
  )
  return config
}

/** Sends the secret the way the provider takes it: in the header, as the standard prefers, else in the form. */
async function secretSender({ clientSecret }: ProviderSettings): Promise<ClientAuth> {
  const { ClientSecretBasic, ClientSecretPost } = await library()
  const header = ClientSecretBasic(clientSecret)
  const form = ClientSecretPost(clientSecret)
  return (server, ...rest) => {
    const ways = server.token_endpoint_auth_methods_supported
    const inForm = ways?.includes('client_secret_post') && !ways.includes('client_secret_basic')
    return (inForm ? form : header)(server, ...rest)
  }
}
