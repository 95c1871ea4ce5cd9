import type { Configuration } from 'openid-client'
import { done, refuse, type Result } from '../../shared/result.ts'
import type { Clock } from '../clock.ts'
import type { Log } from '../log.ts'
import { discoverProvider, library } from './discover.ts'
import { codesOf, faultOf, type ProviderFault } from './fault.ts'
import type { ProviderSettings } from './settings.ts'

/** What binds the way to the provider to the way back: made anew for each sign-in, and known to us alone. */
export type Visit = { returnAddress: string; state: string; nonce: string; verifier: string }

/** Who somebody is to their provider; all that we ask for. */
export type Identity = {
  issuer: string
  subject: string
  email: string | null
  emailVerified: boolean
}

/** The provider of the host's staff, as people's pages use it. */
export type Provider = {
  label: string
  /** The provider's page for signing in. */
  begin(visit: Visit): Promise<Result<{ address: string }, ProviderFault>>
  /** Who came back; `address` is the whole address they came back to. */
  finish(address: URL, visit: Visit): Promise<Result<Identity, ProviderFault>>
}

const keptMs = 900_000

/** The provider that the settings name, if they do. It is asked when somebody wants in, never at the start. */
export function openProvider(
  settings: ProviderSettings | null,
  clock: Clock,
  log: Log,
): Provider | null {
  if (!settings) return null
  let kept: { config: Configuration; at: number } | null = null
  /** Asked anew before anybody is sent there: a provider that has gone away since would show them nothing. */
  const discover = async () => {
    const config = await discoverProvider(settings)
    kept = { config, at: clock.now().getTime() }
    return config
  }
  const lately = async () =>
    kept && clock.now().getTime() - kept.at < keptMs ? kept.config : discover()
  const tried = async <T>(work: () => Promise<T>) => {
    try {
      return done(await work())
    } catch (error) {
      const fault = await faultOf(error)
      if (fault !== 'provider-refused') {
        kept = null
        log.error({ problem: fault, codes: codesOf(error) }, 'sign-in at the provider failed')
      }
      return refuse(fault)
    }
  }
  return {
    label: settings.label,
    begin: (visit) => tried(async () => addressFor(await discover(), visit)),
    finish: (address, visit) => tried(async () => identityFrom(await lately(), address, visit)),
  }
}

async function addressFor(config: Configuration, visit: Visit): Promise<{ address: string }> {
  const { buildAuthorizationUrl, calculatePKCECodeChallenge } = await library()
  const address = buildAuthorizationUrl(config, {
    redirect_uri: visit.returnAddress,
    scope: 'openid email',
    code_challenge: await calculatePKCECodeChallenge(visit.verifier),
    code_challenge_method: 'S256',
    state: visit.state,
    nonce: visit.nonce,
  })
  return { address: address.href }
}

async function identityFrom(config: Configuration, address: URL, visit: Visit): Promise<Identity> {
  const { authorizationCodeGrant, fetchUserInfo } = await library()
  const tokens = await authorizationCodeGrant(config, address, {
    pkceCodeVerifier: visit.verifier,
    expectedState: visit.state,
    expectedNonce: visit.nonce,
    idTokenExpected: true,
  })
  const { iss: issuer, sub: subject, ...claims } = tokens.claims()!
  const asksMore = claims.email === undefined && config.serverMetadata().userinfo_endpoint
  const said = asksMore ? await fetchUserInfo(config, tokens.access_token, subject) : claims
  const email = typeof said.email === 'string' ? said.email : null
  return { issuer, subject, email, emailVerified: email !== null && said.email_verified === true }
}
