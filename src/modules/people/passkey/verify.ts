import type { WebAuthnCredential } from '@simplewebauthn/server'
import type { AskedSite, MadeAnswer, UsedAnswer } from './input.ts'

/** What is kept of a new passkey. */
export type MadePasskey = {
  credentialId: string
  publicKey: string
  signCount: number
  backupEligible: boolean
  backedUp: boolean
}

/** The libraries weigh 28 MB and are needed seldom: they come when the first passkey does. */
const library = () => import('@simplewebauthn/server')

/** The question that an answer claims to answer; empty when it says nothing that can be read. */
export function challengeOf({ response }: MadeAnswer | UsedAnswer): string {
  try {
    const said: unknown = JSON.parse(Buffer.from(response.clientDataJSON, 'base64url').toString())
    const { challenge } = said as { challenge?: unknown }
    return typeof challenge === 'string' ? challenge : ''
  } catch {
    return ''
  }
}

/** Checks a new passkey; null when anything about it is not as it was asked for. */
export async function verifyMade(answer: MadeAnswer, site: AskedSite): Promise<MadePasskey | null> {
  const { verifyRegistrationResponse } = await library()
  if (!(await comesWithoutCertificates(answer))) return null
  const { response, id } = answer
  const checked = await verifyRegistrationResponse({
    response: { ...common(id), response: { ...response, transports: [] } },
    expectedChallenge: challengeOf(answer),
    expectedOrigin: site.origin,
    expectedRPID: site.host,
    requireUserVerification: true,
  }).catch(() => null)
  if (!checked?.verified) return null
  const { credential, credentialDeviceType, credentialBackedUp } = checked.registrationInfo
  return {
    credentialId: credential.id,
    publicKey: Buffer.from(credential.publicKey).toString('base64url'),
    signCount: credential.counter,
    backupEligible: credentialDeviceType === 'multiDevice',
    backedUp: credentialBackedUp,
  }
}

/** Checks the signature of a passkey that we know; null when it is not the owner's, unlocked, on this site. */
export async function verifyUsed(
  answer: UsedAnswer,
  kept: { credentialId: string; publicKey: string },
  site: AskedSite,
): Promise<Pick<MadePasskey, 'signCount' | 'backupEligible' | 'backedUp'> | null> {
  const { verifyAuthenticationResponse } = await library()
  const { userHandle, ...response } = answer.response
  const credential: WebAuthnCredential = {
    id: kept.credentialId,
    publicKey: new Uint8Array(Buffer.from(kept.publicKey, 'base64url')),
    // The count is compared by us, so that a copy can be told from a mistake.
    counter: 0,
  }
  const checked = await verifyAuthenticationResponse({
    response: {
      ...common(answer.id),
      response: { ...response, userHandle: userHandle ?? undefined },
    },
    expectedChallenge: challengeOf(answer),
    expectedOrigin: site.origin,
    expectedRPID: site.host,
    credential,
    requireUserVerification: true,
  }).catch(() => null)
  if (!checked?.verified) return null
  const { newCounter, credentialDeviceType, credentialBackedUp } = checked.authenticationInfo
  return {
    signCount: newCounter,
    backupEligible: credentialDeviceType === 'multiDevice',
    backedUp: credentialBackedUp,
  }
}

/** We ask for no statement of the maker; checking one would make the library fetch lists from addresses inside it. */
async function comesWithoutCertificates({ response }: MadeAnswer): Promise<boolean> {
  const { decodeAttestationObject } = await import('@simplewebauthn/server/helpers')
  try {
    const bytes = new Uint8Array(Buffer.from(response.attestationObject, 'base64url'))
    const statement = decodeAttestationObject(bytes)
    const kind = statement.get('fmt')
    return kind === 'none' || (kind === 'packed' && !statement.get('attStmt').get('x5c'))
  } catch {
    return false
  }
}

function common(id: string) {
  return { id, rawId: id, type: 'public-key' as const, clientExtensionResults: {} }
}
