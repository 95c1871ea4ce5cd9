import { sql } from 'drizzle-orm'
import { Gauge, Registry } from 'prom-client'
import { lookBackups } from '../backup/index.ts'
import { asOwner, type Db } from '../db/database.ts'
import type { AppParts } from '../parts.ts'

const patienceMs = 3_000

type Reading = { name: string; help: string; value: number | null }

/** What the database knows about the whole site, read when it is asked for; while it is away, only that. */
export async function siteMetrics(parts: Pick<AppParts, 'database' | 'clock'>): Promise<string> {
  const registry = new Registry()
  for (const { name, help, value } of await readSite(parts)) {
    if (value === null) continue
    new Gauge({ name, help, registers: [registry] }).set(value)
  }
  return registry.metrics()
}

async function readSite({
  database,
  clock,
}: Pick<AppParts, 'database' | 'clock'>): Promise<Reading[]> {
  const read = asOwner(database, async (db) => {
    await db.execute(sql.raw(`set local statement_timeout = ${patienceMs}`))
    return [...(await queueReadings(db, clock.now())), ...(await backupReadings(db))]
  })
  const found = await read.catch(() => null)
  const up = {
    name: 'talkoo_database_up',
    help: 'Whether the database answers.',
    value: found ? 1 : 0,
  }
  return [up, ...(found ?? [])]
}

async function queueReadings(db: Db, now: Date): Promise<Reading[]> {
  const at = now.toISOString()
  const { rows } = await db.execute<Record<'waiting' | 'failed' | 'oldest', number | null>>(sql`
    select count(*) filter (where not dead and run_at <= ${at})::int as waiting,
      count(*) filter (where dead)::int as failed,
      extract(epoch from ${at}::timestamptz - min(run_at) filter (where not dead and run_at <= ${at}))::float as oldest
    from (select run_at, attempts >= max_attempts as dead from graphile_worker.jobs where locked_at is null) job`)
  const { waiting, failed, oldest } = rows[0]!
  return [
    { name: 'talkoo_jobs_waiting', help: 'Jobs that are due and not begun.', value: waiting },
    {
      name: 'talkoo_jobs_oldest_waiting_seconds',
      help: 'How long the oldest of them has been due.',
      value: oldest ?? 0,
    },
    { name: 'talkoo_jobs_failed', help: 'Jobs that failed for good.', value: failed },
  ]
}

async function backupReadings(db: Db): Promise<Reading[]> {
  const { lastGood, failing } = await lookBackups(db)
  return [
    {
      name: 'talkoo_backup_last_good_timestamp_seconds',
      help: 'When the last good backup that was made by itself was begun.',
      value: lastGood && lastGood.startedAt.getTime() / 1_000,
    },
    {
      name: 'talkoo_backup_last_good_bytes',
      help: 'How large it is.',
      value: lastGood && lastGood.byteCount,
    },
    {
      name: 'talkoo_backup_failing',
      help: 'Whether the last try failed.',
      value: failing ? 1 : 0,
    },
  ]
}
