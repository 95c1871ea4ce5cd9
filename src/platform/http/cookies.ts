import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Context } from 'hono'
import type { Settings } from '../config.ts'

/** The cookies Talkoo sets, all of them necessary: who is signed in, this browser's drafts, how one reads, which
 * invitation is being answered. */
export type CookieName = 'sign-in' | 'browser' | 'reading' | 'language' | 'reply'

/** Whether the site is reached over https. */
export function isSecure(settings: Pick<Settings, 'url'>): boolean {
  return settings.url.startsWith('https:')
}

const monthsSeconds = 180 * 24 * 3600

/** The name a cookie has here: with the `__Host-` lock on https, plain on http (private networks only). */
export function cookieName(settings: Pick<Settings, 'url'>, name: CookieName): string {
  return isSecure(settings) ? `__Host-talkoo-${name}` : `talkoo-${name}`
}

/** Reads one of our cookies. */
export function readCookie(
  c: Context,
  settings: Pick<Settings, 'url'>,
  name: CookieName,
): string | undefined {
  return getCookie(c, cookieName(settings, name))
}

/** Sets one of our cookies: for this host alone, out of reach of scripts. */
export function writeCookie(
  c: Context,
  settings: Pick<Settings, 'url'>,
  name: CookieName,
  value: string,
  maxAgeSeconds = monthsSeconds,
): void {
  setCookie(c, cookieName(settings, name), value, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: isSecure(settings),
    maxAge: maxAgeSeconds,
  })
}

/** Takes one of our cookies away. */
export function dropCookie(c: Context, settings: Pick<Settings, 'url'>, name: CookieName): void {
  deleteCookie(c, cookieName(settings, name), { path: '/', secure: isSecure(settings) })
}
