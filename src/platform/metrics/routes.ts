import { timingSafeEqual } from 'node:crypto'
import { NotFound } from '../errors.ts'
import type { AppContext, RouteSet } from '../http/routes.ts'
import { hashOf } from '../ids.ts'
import { siteMetrics } from './site.ts'

/** `/metrics`, for who has the token of the host; for everybody else there is no such page. */
export function addMetricsRoute(set: RouteSet): void {
  set.get('/metrics', { access: 'anyone' }, async (c) => {
    const { metrics, settings } = c.var.parts
    if (!metrics || !isBearer(c, settings.metricsToken)) throw new NotFound()
    const text = (await metrics.registry.metrics()) + (await siteMetrics(c.var.parts))
    return c.text(text, 200, {
      'content-type': metrics.registry.contentType,
      'cache-control': 'no-store',
    })
  })
}

function isBearer(c: AppContext, token: string | null): boolean {
  const sent = c.req.header('authorization')?.replace(/^Bearer /i, '')
  if (!token || !sent) return false
  return timingSafeEqual(Buffer.from(hashOf(sent)), Buffer.from(hashOf(token)))
}
