import { sql } from 'drizzle-orm'
import { asOwner } from './db/database.ts'
import type { Job } from './jobs.ts'

/** When the sweep runs: every night at 03:23, UTC. */
export const sweepTime = '23 3 * * * talkoo-sweep'

/** How long a form's operation id protects against a second sending, and a failed job waits to be looked at. */
const keptDays = 30

/** Takes away what has done its work: operation ids, spent budgets, what modules say, and jobs that failed for good. */
export const sweep: Job = {
  name: 'talkoo-sweep',
  async run(parts) {
    const now = parts.clock.now()
    const before = new Date(now.getTime() - keptDays * 24 * 3600 * 1000).toISOString()
    await asOwner(parts.database, async (db) => {
      await db.execute(sql`delete from operation where at < ${before}`)
      await db.execute(sql`delete from spending where expire < ${now.getTime()}`)
      for (const sweepModule of parts.sweeps) await sweepModule(db, now)
      const failed = sql`select array_agg(id) as ids from graphile_worker.jobs
        where attempts >= max_attempts and locked_at is null and updated_at < ${before}`
      const { ids } = (await db.execute<{ ids: string[] | null }>(failed)).rows[0]!
      if (ids)
        await db.execute(sql`select graphile_worker.complete_jobs(${sql.param(ids)}::bigint[])`)
    })
  },
}
