import type { AppContext } from '../../../platform/http/routes.ts'
import { hashOf, keyedBytes } from '../../../platform/ids.ts'
import type { Id } from '../../../shared/id.ts'
import { browserName } from '../sign-in/browser.ts'
import { newChallenge } from './challenge.ts'
import { handleOf } from './handle.ts'
import { touchMinutes } from './limits.ts'
import type { ListedPasskey } from './queries.ts'

/** The site as passkeys know it; null where browsers allow none: without https, or under a bare number. */
export function passkeySite(c: AppContext): { origin: string; host: string } | null {
  const { origin, hostname, protocol } = new URL(c.var.parts.settings.url)
  const secure = protocol === 'https:' || hostname === 'localhost'
  return secure && !/^[\d.]+$|^\[/.test(hostname) ? { origin, host: hostname } : null
}

/** What the browser is told when a passkey is to sign in; null where this site has none. */
export type UseOptions = { challenge: string; host: string; timeoutMs: number }

export function useOptions(c: AppContext): UseOptions | null {
  const site = passkeySite(c)
  return site && { ...common(c, null), host: site.host }
}

/** What the browser is told when a passkey is to be made. */
export type MakeOptions = UseOptions & {
  handle: string
  name: string
  displayName: string
  known: string[]
}

export function makeOptions(
  c: AppContext,
  account: { id: Id<'account'>; email: string; name: string },
  held: readonly ListedPasskey[],
): MakeOptions | null {
  const site = passkeySite(c)
  if (!site) return null
  return {
    ...common(c, account.id),
    host: site.host,
    handle: handleOf(account.id),
    name: account.email,
    displayName: account.name,
    known: held.map(({ credentialId }) => credentialId),
  }
}

function common(c: AppContext, accountId: Id<'account'> | null) {
  const { clock, signingKey } = c.var.parts
  const asked = { browserHash: hashOf(browserName(c)), accountId }
  const challenge = newChallenge((purpose) => keyedBytes(signingKey, purpose), asked, clock.now())
  return { challenge, timeoutMs: touchMinutes * 60_000 }
}
