import type { AppContext } from './routes.ts'

/** The network address a request came from: the one our own proxies saw, never one the sender claims. */
export function networkOf(c: AppContext): string {
  const { trustedProxies } = c.var.parts.settings
  const { incoming } = (c.env ?? {}) as { incoming?: { socket?: { remoteAddress?: string } } }
  const direct = incoming?.socket?.remoteAddress ?? 'unknown'
  if (trustedProxies === 0) return direct
  const seen = (c.req.header('x-forwarded-for') ?? '').split(',').map((part) => part.trim())
  return seen.at(-trustedProxies) || direct
}
