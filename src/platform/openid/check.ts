import { egressFaultOf } from '../egress/index.ts'
import { discoverProvider, library } from './discover.ts'
import { providerReturnPath, type ProviderSettings } from './settings.ts'

/** What the host has to know about the provider: whether it answers, and whether it knows us. */
export type ProviderCheck = { state: 'ok' | 'problem'; sentence: string }

/** Asks the provider about itself, and whether it takes our secret: it is offered a code that opens nothing. */
export async function checkProvider(
  provider: ProviderSettings,
  siteUrl: string,
): Promise<ProviderCheck> {
  const returnAddress = siteUrl + providerReturnPath
  try {
    const config = await discoverProvider(provider)
    const { authorization_endpoint, token_endpoint } = config.serverMetadata()
    if (!authorization_endpoint || !token_endpoint)
      return problem(`The provider of OIDC_ISSUER signs nobody in: it names no page for it.`)
    const { genericGrantRequest } = await library()
    await genericGrantRequest(config, 'authorization_code', {
      code: 'talkoo-doctor',
      redirect_uri: returnAddress,
      code_verifier: 'talkoo-doctor-asks-whether-the-secret-is-right',
    })
    return problem('The provider of OIDC_ISSUER takes any code: do not let it sign people in.')
  } catch (error) {
    return verdictOn(error, provider, returnAddress)
  }
}

async function verdictOn(
  error: unknown,
  { issuer, label }: ProviderSettings,
  returnAddress: string,
): Promise<ProviderCheck> {
  const { ResponseBodyError } = await library()
  const found = error as { code?: string; cause?: unknown; error?: string; message: string }
  const said = error instanceof ResponseBodyError ? error.error : undefined
  if (said === 'invalid_grant') {
    const sentence = `${label} answers and knows us; it must send people back to ${returnAddress}.`
    return { state: 'ok', sentence }
  }
  if (said === 'invalid_client' || said === 'unauthorized_client')
    return problem('The provider does not accept OIDC_CLIENT_ID and OIDC_CLIENT_SECRET.')
  if (said === 'redirect_uri_mismatch' || said === 'invalid_request')
    return problem(`The provider does not know the return address ${returnAddress}.`)
  if (egressFaultOf(error))
    return problem(`The provider of OIDC_ISSUER cannot be reached: ${rootOf(error)}`)
  if (found.code === 'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED')
    return problem(`The provider calls itself otherwise than OIDC_ISSUER says (${issuer}).`)
  return problem(`OIDC_ISSUER does not answer as an OpenID provider does: ${found.message}.`)
}

function rootOf(error: unknown): string {
  const { name, message, cause } = error as Error
  return name === 'EgressProblem' || !cause ? message : rootOf(cause)
}

function problem(sentence: string): ProviderCheck {
  return { state: 'problem', sentence }
}
