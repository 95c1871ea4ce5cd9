import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { Database } from '../db/database.ts'

/** What a process counts about itself. */
export type Metrics = {
  registry: Registry
  /** Notes one answer; `route` is a pattern, never an address with names in it. */
  answered(method: string, route: string, status: number, ms: number): void
}

/** From quick to hopeless; few, for each route has its own. */
const secondsBuckets = [0.01, 0.05, 0.1, 0.5, 1, 5]
const methods = ['GET', 'HEAD', 'POST']

/** Begins to count. Nothing here names a lab or a person. */
export function openMetrics(pools: Database, version: string): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  countPools(registry, pools)
  const about = { name: 'talkoo_build_info', help: 'Version of Talkoo and of Node.', registers }
  const build = new Gauge({ ...about, labelNames: ['version', 'node'] })
  build.set({ version, node: process.versions.node }, 1)
  const requests = new Counter({
    name: 'talkoo_http_requests_total',
    help: 'Answers by method, route and status.',
    labelNames: ['method', 'route', 'status'],
    registers,
  })
  const seconds = new Histogram({
    name: 'talkoo_http_request_seconds',
    help: 'Time until an answer begins, by route.',
    labelNames: ['route'],
    buckets: secondsBuckets,
    registers,
  })
  return {
    registry,
    answered(method, route, status, ms) {
      requests.inc({ method: methods.includes(method) ? method : 'other', route, status })
      seconds.observe({ route }, ms / 1_000)
    },
  }
}

function countPools(registry: Registry, { app, owner }: Database): void {
  const connections = new Gauge({
    name: 'talkoo_database_connections',
    help: 'Connections of this process to the database, and how many wait for one.',
    labelNames: ['pool', 'state'],
    registers: [],
    collect() {
      for (const [pool, { totalCount, idleCount, waitingCount }] of Object.entries({
        app,
        owner,
      })) {
        this.set({ pool, state: 'busy' }, totalCount - idleCount)
        this.set({ pool, state: 'idle' }, idleCount)
        this.set({ pool, state: 'waiting' }, waitingCount)
      }
    },
  })
  registry.registerMetric(connections)
}
