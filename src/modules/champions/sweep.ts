import { sql } from 'drizzle-orm'
import type { Sweep } from '../../platform/manifest.ts'

/** How long a declined offer is kept: until questions about it are unlikely. */
const declinedDays = 180

/** Takes away offers that were declined long ago. */
export const sweepChampions: Sweep = async (db, now) => {
  await db.execute(sql`delete from champion_offer where state = 'declined'
    and handled_at < ${now.toISOString()}::timestamptz - make_interval(days => ${declinedDays})`)
}
