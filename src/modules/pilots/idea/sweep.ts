import { sql } from 'drizzle-orm'
import type { Sweep } from '../../../platform/manifest.ts'

/** How long an idea from outside is kept once it was declined: until questions about it are unlikely. */
const declinedDays = 180

/** Takes away ideas from outside that were declined long ago. */
export const sweepIdeas: Sweep = async (db, now) => {
  await db.execute(sql`delete from outside_idea where state = 'declined'
    and handled_at < ${now.toISOString()}::timestamptz - make_interval(days => ${declinedDays})`)
}
