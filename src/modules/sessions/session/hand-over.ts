import { sql } from 'drizzle-orm'
import type { CommandContext } from '../../../platform/command.ts'
import { rows, type Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'
import type { OpenWork } from '../../../shared/open-work.ts'

const workMax = 200

const led = {
  name: 'sessions-led-by',
  text: `select s.id, s.title, null as "participantId", s.initiative_id as "initiativeId",
      (s.starts_at at time zone lab.time_zone)::date::text as "dueOn",
      count(*) over ()::int as "ofAll"
    from session s join lab on lab.id = s.lab_id
    join participant p on p.lab_id = s.lab_id and p.id = s.led_by
    where s.lab_id = $1 and coalesce(p.merged_into, p.id) = $2 and s.state = 'planned' and s.ends_at > $3
    order by s.starts_at, s.id limit ${workMax}`,
}

/** The sessions ahead that somebody leads, soonest first. */
export async function sessionsLedBy(
  db: Db,
  labId: LabId,
  personId: string,
  now: Date,
): Promise<OpenWork[]> {
  return rows<OpenWork>(db, led, [labId, personId, now])
}

/** Lets somebody else lead the sessions that one person leads. For commands that have asked their own policy. */
export async function handOverSessions(
  ctx: CommandContext,
  from: string,
  to: string,
): Promise<number> {
  const { db, labId, now } = ctx
  const moved = await db.execute<{ id: string; initiativeId: string }>(sql`
    update session s set led_by = ${to}::uuid, version = s.version + 1
    from participant p where p.lab_id = s.lab_id and p.id = s.led_by and s.lab_id = ${labId}
      and coalesce(p.merged_into, p.id) = ${from}::uuid and s.state = 'planned'
      and s.ends_at > ${now.toISOString()}::timestamptz
    returning s.id, s.initiative_id as "initiativeId"`)
  for (const { id, initiativeId } of moved.rows) {
    ctx.record({ name: 'session.changed', subject: id, data: { initiativeId, ledBy: to } })
  }
  return moved.rows.length
}
