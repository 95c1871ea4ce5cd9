import { sql } from 'drizzle-orm'
import { rows } from '../../platform/db/database.ts'
import type { PersonalData } from '../../platform/manifest.ts'
import { withoutNames } from '../../platform/says-name.ts'

const sessionsOf = {
  name: 'sessions-of-person',
  text: `select s.title, s.kind, s.starts_at as "startsAt", sp.invited_at as "invitedAt",
      sp.invited_by as "invitedBy", sp.attended
    from session_person sp
    join session s on s.lab_id = sp.lab_id and s.id = sp.session_id
    where sp.lab_id = $1 and sp.participant_id = any($2::uuid[])
    order by s.starts_at, s.id`,
}
const ledBy = {
  name: 'sessions-led-by-person',
  text: `select title, kind, starts_at as "startsAt", state from session
    where lab_id = $1 and led_by = any($2::uuid[]) order by starts_at, id`,
}

type Row = Record<string, unknown>

/** What people write about sessions. */
const texts = {
  table: 'session',
  local: ['title', 'purpose'],
  plain: ['other_note', 'cancelled_because'],
}

/** What sessions keep about people; after an erasure they are counted among those without a name. */
export const personalData: PersonalData = {
  async gather(db, labId, ids) {
    const invited = await rows<Row>(db, sessionsOf, [labId, ids])
    const led = await rows<Row>(db, ledBy, [labId, ids])
    return [
      { label: 'sessions.personal.sessions', rows: invited },
      { label: 'sessions.personal.led', rows: led },
    ]
  },

  async erase({ db, labId }, ids, { names, nameless }) {
    const people = sql`any(${sql.param([...ids])}::uuid[])`
    const counted = await db.execute(sql`
      update session set other_count = other_count + 1, version = version + 1
      where lab_id = ${labId} and id in (select session_id from session_person
        where lab_id = ${labId} and participant_id = ${people} and attended = 'yes')`)
    await db.execute(
      sql`delete from session_person where lab_id = ${labId} and participant_id = ${people}`,
    )
    await db.execute(
      sql`update session set led_by = null where lab_id = ${labId} and led_by = ${people}`,
    )
    await db.execute(
      sql`update session set planned_by = null where lab_id = ${labId} and planned_by = ${people}`,
    )
    for (const statement of withoutNames(labId, texts, names, nameless)) await db.execute(statement)
    const count = counted.rowCount ?? 0
    return count > 0 ? [{ because: 'sessions.personal.counted', count }] : []
  },
}
