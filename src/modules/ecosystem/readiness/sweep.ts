import { sql } from 'drizzle-orm'
import type { Sweep } from '../../../platform/manifest.ts'
import { removedDays } from '../sweep.ts'

/** How long the way in of a closed round still says that it is closed. */
const codeDays = 30

/**
 * Once a round is over nothing tells any more whose an answer was; its codes go a month later. What was taken off the
 * map goes with its rounds and plans.
 */
export const sweepReadiness: Sweep = async (db, now) => {
  const at = now.toISOString()
  const before = new Date(now.getTime() - removedDays * 24 * 3600 * 1000).toISOString()
  const today = sql`(${at}::timestamptz at time zone l.time_zone)::date`
  await db.execute(sql`update readiness_response a set respondent_key = null from readiness_round r join lab l on l.id = r.lab_id
    where r.lab_id = a.lab_id and r.id = a.round_id and a.respondent_key is not null
      and (r.closed_at is not null or r.closes_on < ${today})`)
  await db.execute(sql`delete from readiness_link k using readiness_round r join lab l on l.id = r.lab_id
    where r.lab_id = k.lab_id and r.id = k.round_id and r.closes_on < ${today} - ${codeDays}::int`)
  const gone = sql`(lab_id, stakeholder_id) in (select lab_id, id from stakeholder where removed_at < ${before})`
  const rounds = sql`(lab_id, round_id) in (select lab_id, id from readiness_round where ${gone})`
  const actions = sql`(lab_id, change_action_id) in (select lab_id, id from change_action where ${gone})`
  const reviews = sql`(lab_id, readiness_review_id) in (select lab_id, id from readiness_review
    where ${gone} or removed_at < ${before})`
  await db.execute(sql`delete from readiness_response where ${rounds}`)
  await db.execute(sql`delete from readiness_link where ${rounds}`)
  await db.execute(sql`delete from readiness_round where ${gone}`)
  await db.execute(sql`delete from readiness_review_action where ${actions} or ${reviews}`)
  await db.execute(sql`delete from readiness_review where ${gone} or removed_at < ${before}`)
  await db.execute(sql`delete from change_action_step where ${actions}`)
  await db.execute(sql`delete from change_action where ${gone}`)
}
