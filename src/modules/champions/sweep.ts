import { sql } from 'drizzle-orm'
import { addJob } from '../../platform/jobs.ts'
import type { Sweep } from '../../platform/manifest.ts'
import { offerDays } from './recruiting/kept.ts'
import { warnOfWeeks } from './workload/warn.ts'

/** How long it is known that somebody was warned of a week: longer than the week can be warned of. */
const warningDays = 60

/** Takes away old offers and what is known of old warnings, and has every lab look at the weeks that have come near. */
export const sweepChampions: Sweep = async (db, now) => {
  const daysAgo = (days: number) =>
    sql`${now.toISOString()}::timestamptz - make_interval(days => ${days})`
  await db.execute(sql`delete from champion_offer
    where coalesce(handled_at, received_at) < ${daysAgo(offerDays)}`)
  await db.execute(sql`delete from champion_load_warning where warned_at < ${daysAgo(warningDays)}`)
  const labs = sql`select distinct lab_id as "labId" from champion where state = 'active'`
  for (const { labId } of (await db.execute<{ labId: string }>(labs)).rows) {
    await addJob(db, warnOfWeeks.name, { labId }, `${warnOfWeeks.name}:${labId}`)
  }
}
