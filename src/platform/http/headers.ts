import type { MiddlewareHandler } from 'hono'
import type { Settings } from '../config.ts'
import { isSecure } from './cookies.ts'

const contentPolicy = (framedBy: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${framedBy}`,
  ].join('; ')

/** What a page may load, for the few that other sites may show inside their own. */
export const embeddablePolicy = contentPolicy('*')

/** A file that is no page loads nothing by itself: short, for it travels with each of them. */
export const filePolicy = "default-src 'none'"

/** The headers every answer carries. */
export function securityHeaders(settings: Pick<Settings, 'url'>): [string, string][] {
  const headers: [string, string][] = [
    ['content-security-policy', contentPolicy("'none'")],
    ['x-content-type-options', 'nosniff'],
    ['referrer-policy', 'same-origin'],
    ['cross-origin-opener-policy', 'same-origin'],
    ['cross-origin-resource-policy', 'same-origin'],
    // A page with somebody's form is never kept for others; built files say otherwise themselves.
    ['cache-control', 'private, no-cache'],
    ['permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=()'],
  ]
  if (isSecure(settings)) headers.push(['strict-transport-security', 'max-age=31536000'])
  return headers
}

/** Puts the security headers on every answer that has not set its own. */
export function secured(settings: Pick<Settings, 'url'>): MiddlewareHandler {
  const headers = securityHeaders(settings)
  return async (c, next) => {
    await next()
    for (const [name, value] of headers)
      if (!c.res.headers.has(name)) c.res.headers.set(name, value)
  }
}

/** Refuses a change that another site's page sent: browsers say where a request comes from. */
export function sameOrigin(settings: Pick<Settings, 'url'>): MiddlewareHandler {
  return async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
    const site = c.req.header('sec-fetch-site')
    const origin = c.req.header('origin')
    const trusted = site
      ? site === 'same-origin'
      : isOwn(origin, settings.url, c.req.header('host'))
    if (!trusted) {
      return c.text(
        'This form was sent from another site. Open the page again and send it from there.\n',
        403,
      )
    }
    return next()
  }
}

/** For browsers that do not say where a request comes from: the origin must be ours. */
function isOwn(origin: string | undefined, url: string, host: string | undefined): boolean {
  if (!origin || !URL.canParse(origin)) return false
  return origin === url || new URL(origin).host === host
}
