import { sql } from 'drizzle-orm'
import type { Sweep } from '../../../platform/manifest.ts'
import { draftDays } from './draft.ts'

/** Takes away what was begun and not sent for a week. */
export const sweepDrafts: Sweep = async (db, now) => {
  const before = new Date(now.getTime() - draftDays * 24 * 3600 * 1000).toISOString()
  await db.execute(sql`delete from saying_draft where changed_at < ${before}`)
}
