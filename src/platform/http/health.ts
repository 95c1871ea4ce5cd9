import { sql } from 'drizzle-orm'
import { onSite, type Database } from '../db/database.ts'
import type { AppContext, RouteSet } from './routes.ts'

const patienceMs = 3_000
const uncached = { 'cache-control': 'no-store' }

/** `/healthz`: the process answers. `/readyz`: it can also write to its database. */
export function addHealthRoutes(set: RouteSet): void {
  set.get('/healthz', { access: 'anyone' }, (c) => c.text('alive\n', 200, uncached))
  set.get('/readyz', { access: 'anyone' }, ready)
}

async function ready(c: AppContext): Promise<Response> {
  const { database, clock } = c.var.parts
  const writes = await inTime(beat(database, clock.now()))
  return writes
    ? c.text('ready\n', 200, uncached)
    : c.text('the database cannot be written to\n', 503, { ...uncached, 'retry-after': '5' })
}

async function beat(database: Database, now: Date): Promise<boolean> {
  try {
    const at = now.toISOString()
    await onSite(database, (db) =>
      db.execute(sql`
        insert into heartbeat (id, at) values (1, ${at}::timestamptz)
        on conflict (id) do update set at = excluded.at`),
    )
    return true
  } catch {
    return false
  }
}

/** A database that hangs is as far away as one that is gone. */
async function inTime(answer: Promise<boolean>): Promise<boolean> {
  let late: NodeJS.Timeout | undefined
  const tooLate = new Promise<boolean>((resolve) => {
    late = setTimeout(() => resolve(false), patienceMs)
  })
  return Promise.race([answer, tooLate]).finally(() => clearTimeout(late))
}
