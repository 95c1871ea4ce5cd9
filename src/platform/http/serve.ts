import { createServer, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { Settings } from '../config.ts'
import type { Metrics } from '../metrics/index.ts'
import type { KeptPages } from './kept-pages.ts'

type Fetch = Parameters<typeof getRequestListener>[0]

/** Serves pages: what is kept in memory first, all else through the application. */
export function serve(
  fetch: Fetch,
  kept: KeptPages,
  { host, port }: Pick<Settings, 'host' | 'port'>,
  metrics: Metrics | null,
): Promise<Server> {
  const answer = getRequestListener(fetch)
  const server = createServer((request, response) => {
    if (kept.answer(request, response)) metrics?.answered('GET', 'kept in memory', 200, 0)
    else void answer(request, response)
  })
  server.requestTimeout = 60_000
  server.headersTimeout = 20_000
  server.maxHeadersCount = 100
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve(server)
    })
  })
}

/** Stops taking requests, lets those under way finish, and cuts what has not finished in time. */
export function closeServer(server: Server, patienceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const impatience = setTimeout(() => server.closeAllConnections(), patienceMs)
    server.close(() => {
      clearTimeout(impatience)
      resolve()
    })
    server.closeIdleConnections()
  })
}
