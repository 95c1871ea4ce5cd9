import { readCookie, writeCookie } from '../../../platform/http/cookies.ts'
import type { AppContext } from '../../../platform/http/routes.ts'
import { hashOf, newToken } from '../../../platform/ids.ts'
import { deviceOf } from './device.ts'
import { signInDays } from './limits.ts'

/** The name of this browser, given to it now if it has none. */
export function browserName(c: AppContext): string {
  const { settings } = c.var.parts
  const known = readCookie(c, settings, 'browser')
  if (known) return known
  const made = newToken()
  writeCookie(c, settings, 'browser', made)
  return made
}

/** What is stored of a browser's name; null when it has none. */
export function browserHash(c: AppContext): string | null {
  const known = readCookie(c, c.var.parts.settings, 'browser')
  return known ? hashOf(known) : null
}

/** A secret for a new sign-in: its hash goes to the command, the cookie is set when that succeeded. */
export function newDevice(c: AppContext) {
  const token = newToken()
  return {
    input: { signInHash: hashOf(token), device: deviceOf(c.req.header('user-agent')) },
    keep() {
      const seconds = signInDays * 24 * 3600
      writeCookie(c, c.var.parts.settings, 'sign-in', token, seconds)
    },
  }
}
