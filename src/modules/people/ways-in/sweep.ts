import { sql } from 'drizzle-orm'
import type { Sweep } from '../../../platform/manifest.ts'

/** Takes away answered questions and ways to the provider that nobody could use again anyway. */
export const sweepWaysIn: Sweep = async (db, now) => {
  const over = sql`expires_at < ${now.toISOString()}`
  await db.execute(sql`delete from spent_challenge where ${over}`)
  await db.execute(sql`delete from provider_visit where ${over}`)
}
