import { sql } from 'drizzle-orm'
import type { CommandContext } from '../../../platform/command.ts'
import { rows, type Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'
import type { OpenWork } from '../../../shared/open-work.ts'
import { remindedDays } from './gathered.ts'

const workMax = 200

const arranged = {
  name: 'session-supports-arranged-by',
  text: `select x.id, jsonb_build_object(coalesce(person.language, 'en'), x.what) as title,
      person.id as "participantId", s.initiative_id as "initiativeId", s.id as "sessionId", x.due_on::text as "dueOn",
      count(*) over ()::int as "ofAll"
    from session_support x
    join session s on s.lab_id = x.lab_id and s.id = x.session_id and s.state <> 'cancelled'
    join participant a on a.lab_id = x.lab_id and a.id = coalesce(x.arranged_by, s.led_by)
    left join participant p on p.lab_id = x.lab_id and p.id = x.participant_id
    left join participant person on person.lab_id = p.lab_id and person.id = coalesce(p.merged_into, p.id)
    where x.lab_id = $1 and coalesce(a.merged_into, a.id) = $2 and x.state in ('open', 'arranged')
      and s.ends_at > $3::timestamptz - interval '${remindedDays} days'
    order by x.due_on, x.id limit ${workMax}`,
}

/** What somebody arranges for people at sessions and has not said the last word about, soonest first. */
export async function supportsArrangedBy(
  db: Db,
  labId: LabId,
  personId: string,
  now: Date,
): Promise<OpenWork[]> {
  return rows<OpenWork>(db, arranged, [labId, personId, now])
}

/** Lets somebody else arrange what one person arranges. For commands that have asked their own policy. */
export async function handOverSupports(
  ctx: CommandContext,
  from: string,
  to: string,
): Promise<number> {
  const { db, labId, now } = ctx
  const moved = await db.execute<{ id: string; sessionId: string; initiativeId: string }>(sql`
    update session_support x set arranged_by = ${to}::uuid, version = x.version + 1
    from session s, participant a
    where s.lab_id = x.lab_id and s.id = x.session_id and s.state <> 'cancelled'
      and a.lab_id = x.lab_id and a.id = coalesce(x.arranged_by, s.led_by) and x.lab_id = ${labId}
      and coalesce(a.merged_into, a.id) = ${from}::uuid and x.state in ('open', 'arranged')
      and s.ends_at > ${now.toISOString()}::timestamptz - make_interval(days => ${remindedDays})
    returning x.id, s.id as "sessionId", s.initiative_id as "initiativeId"`)
  for (const { id, sessionId, initiativeId } of moved.rows) {
    const data = { initiativeId, sessionSupportId: id, arrangedBy: to }
    ctx.record({ name: 'session-support.changed', subject: sessionId, data })
  }
  return moved.rows.length
}
