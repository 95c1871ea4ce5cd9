import { egressFaultOf } from '../egress/index.ts'
import { library } from './discover.ts'

/** Why a provider let nobody in: it does not answer, it makes no sense, or it says no. */
export type ProviderFault = 'provider-away' | 'provider-confused' | 'provider-refused'

const awayCodes = ['OAUTH_TIMEOUT', 'OAUTH_ABORT']
const awayAnswers = ['temporarily_unavailable', 'server_error']

/** What kind of fault an error of the protocol is. */
export async function faultOf(error: unknown): Promise<ProviderFault> {
  const { AuthorizationResponseError, ResponseBodyError } = await library()
  if (egressFaultOf(error) === 'away') return 'provider-away'
  if (error instanceof AuthorizationResponseError)
    return awayAnswers.includes(error.error) ? 'provider-away' : 'provider-refused'
  if (error instanceof ResponseBodyError && error.status >= 500) return 'provider-away'
  const { code, cause } = error as { code?: string; cause?: unknown }
  if (code && awayCodes.includes(code)) return 'provider-away'
  return cause instanceof Response && cause.status >= 500 ? 'provider-away' : 'provider-confused'
}

/** An error of the protocol in codes, for the log: no address, no name, nothing a provider wrote. */
export function codesOf(error: unknown): string {
  const { code, error: said } = error as { code?: unknown; error?: unknown }
  const codes = [egressFaultOf(error), code, said].filter((one) => typeof one === 'string')
  return codes.map((one) => String(one).slice(0, 60)).join(' ') || 'unknown'
}
