import { and, eq } from 'drizzle-orm'
import { rows, type Db } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { LabId } from '../../../shared/id.ts'
import type { LocalText } from '../../../shared/language.ts'
import { session, type SessionId, type SessionRow } from '../schema.ts'

/** A session of the lab, if there is one with this id. */
export async function lookSession(
  db: Db,
  labId: LabId,
  id: string,
): Promise<SessionRow | undefined> {
  const found = await db
    .select()
    .from(session)
    .where(and(eq(session.labId, labId), eq(session.id, id as SessionId)))
  return found[0]
}

/** A session of this initiative, held until a change is over; there is nothing to answer without it. */
export async function holdSession(
  db: Db,
  labId: LabId,
  initiativeId: string,
  id: string,
): Promise<SessionRow> {
  const [found] = await db
    .select()
    .from(session)
    .where(and(eq(session.labId, labId), eq(session.id, id as SessionId)))
    .for('update')
  if (found?.initiativeId !== initiativeId) throw new NotFound()
  return found
}

/** A session as its page shows it: with its place, its leader and the activity and phase it belongs to. */
export type ShownSession = SessionRow & {
  place: string | null
  leader: string | null
  activityTitle: LocalText | null
  phaseName: LocalText | null
  initiativeTitle: LocalText
  day: string
  from: string
  to: string
}

const shown = {
  name: 'session-shown',
  text: `select s.id, s.lab_id as "labId", s.initiative_id as "initiativeId",
      s.activity_id as "activityId", s.kind, s.mode, s.title, s.purpose,
      s.starts_at as "startsAt", s.ends_at as "endsAt", s.place_id as "placeId",
      s.place_words as "placeWords", s.language, s.public, s.state,
      s.cancelled_because as "cancelledBecause", kept.id as "ledBy",
      s.other_count as "otherCount", s.other_note as "otherNote",
      s.notes_done_at as "notesDoneAt", s.planned_by as "plannedBy",
      s.planned_at as "plannedAt", s.version,
      pl.name as place, kept.name as leader, a.title as "activityTitle", ph.name as "phaseName",
      i.title as "initiativeTitle",
      to_char(s.starts_at at time zone l.time_zone, 'YYYY-MM-DD') as day,
      to_char(s.starts_at at time zone l.time_zone, 'HH24:MI') as "from",
      to_char(s.ends_at at time zone l.time_zone, 'HH24:MI') as "to"
    from session s
    join lab l on l.id = s.lab_id
    join initiative i on i.lab_id = s.lab_id and i.id = s.initiative_id
    left join place pl on pl.lab_id = s.lab_id and pl.id = s.place_id
    left join participant p on p.lab_id = s.lab_id and p.id = s.led_by
    left join participant kept on kept.lab_id = p.lab_id and kept.id = coalesce(p.merged_into, p.id)
    left join activity a on a.lab_id = s.lab_id and a.id = s.activity_id
    left join phase ph on ph.lab_id = a.lab_id and ph.id = a.phase_id
    where s.lab_id = $1 and s.initiative_id = $2 and s.id = $3`,
}

/** All that the pages of one session show of it, in one query. */
export async function findShownSession(
  db: Db,
  labId: LabId,
  initiativeId: string,
  id: string,
): Promise<ShownSession> {
  const [found] = await rows<ShownSession>(db, shown, [labId, initiativeId, id])
  if (!found) throw new NotFound()
  return found
}
