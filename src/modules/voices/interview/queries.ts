import { and, desc, eq, sql } from 'drizzle-orm'
import type { Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'
import type { LocalText } from '../../../shared/language.ts'
import { interviewGuide, type InterviewGuideId, type InterviewGuideRow } from './schema.ts'

/** The guide in force, or the version with this id. */
export async function lookGuide(
  db: Db,
  labId: LabId,
  initiativeId: string,
  id?: string,
): Promise<InterviewGuideRow | undefined> {
  const found = await db
    .select()
    .from(interviewGuide)
    .where(
      and(
        eq(interviewGuide.labId, labId),
        eq(interviewGuide.initiativeId, initiativeId),
        id ? eq(interviewGuide.id, id as InterviewGuideId) : undefined,
      ),
    )
    .orderBy(desc(interviewGuide.version))
    .limit(1)
  return found[0]
}

/** How many interviews were held in an initiative. */
export async function countInterviews(db: Db, labId: LabId, initiativeId: string): Promise<number> {
  const found = await db.execute<{ count: number }>(sql`
    select count(*)::int as count from contribution
    where lab_id = ${labId} and initiative_id = ${initiativeId}::uuid and kind = 'interview'
      and state <> 'withdrawn'`)
  return found.rows[0]!.count
}

/** A session to choose, with the day it begins. */
export type SessionToPick = { id: string; title: LocalText; day: string }

const sessionsMax = 100

/** Sessions of an initiative that an interview may belong to, the latest first. */
export async function sessionsToPick(
  db: Db,
  labId: LabId,
  initiativeId: string,
): Promise<SessionToPick[]> {
  const found = await db.execute<SessionToPick>(sql`
    select s.id, s.title, (s.starts_at at time zone l.time_zone)::date::text as day
    from session s join lab l on l.id = s.lab_id
    where s.lab_id = ${labId} and s.initiative_id = ${initiativeId}::uuid and s.state <> 'cancelled'
    order by s.starts_at desc limit ${sessionsMax}`)
  return found.rows
}
