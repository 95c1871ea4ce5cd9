import { sql } from 'drizzle-orm'
import type { Sweep } from '../../../platform/manifest.ts'

/** Once a round of answers is over nothing tells any more whose an answer was. */
export const sweepAssessments: Sweep = async (db, now) => {
  await db.execute(sql`update service_assessment_answer g set respondent_key = null
    from service_assessment a join lab l on l.id = a.lab_id
    where a.lab_id = g.lab_id and a.id = g.service_assessment_id and g.respondent_key is not null
      and (a.closed_at is not null
        or a.closes_on < (${now.toISOString()}::timestamptz at time zone l.time_zone)::date)`)
}
