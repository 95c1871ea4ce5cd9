import { sql } from 'drizzle-orm'
import type { CommandContext } from '../../../platform/command.ts'
import { rows, type Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'
import type { OpenWork } from '../../../shared/open-work.ts'

const workMax = 200

const taken = {
  name: 'voices-calls-taken-by',
  text: `select k.id, jsonb_build_object(coalesce(p.language, 'en'), concat_ws(': ', nullif(k.name, ''), k.about)) as title,
      k.participant_id as "participantId", k.initiative_id as "initiativeId", k.due_on::text as "dueOn",
      count(*) over ()::int as "ofAll"
    from call_back k join participant t on t.lab_id = k.lab_id and t.id = k.taken_by
    left join participant p on p.lab_id = k.lab_id and p.id = k.participant_id
    where k.lab_id = $1 and coalesce(t.merged_into, t.id) = $2 and k.reached_at is null
    order by k.due_on nulls last, k.id limit ${workMax}`,
}

/** The calls that somebody has promised and not made. */
export async function callsOf(db: Db, labId: LabId, personId: string): Promise<OpenWork[]> {
  return rows<OpenWork>(db, taken, [labId, personId])
}

/** Gives the calls that one person promised to another. For commands that have asked their own policy. */
export async function handOverCalls(
  ctx: CommandContext,
  from: string,
  to: string,
): Promise<number> {
  const { db, labId, now } = ctx
  const moved = await db.execute<{ id: string }>(sql`
    update call_back k set taken_by = ${to}::uuid, taken_at = ${now.toISOString()}::timestamptz
    from participant p where p.lab_id = k.lab_id and p.id = k.taken_by and k.lab_id = ${labId}
      and coalesce(p.merged_into, p.id) = ${from}::uuid and k.reached_at is null
    returning k.id`)
  for (const { id } of moved.rows)
    ctx.record({ name: 'call-back.taken', subject: id, data: { by: to } })
  return moved.rows.length
}

const unanswered = {
  name: 'voices-unanswered-brought-by',
  text: `select c.id, '{}'::jsonb as title,
      c.participant_id as "participantId", c.initiative_id as "initiativeId", null as "dueOn",
      count(*) over ()::int as "ofAll"
    from contribution c join participant t on t.lab_id = c.lab_id and t.id = c.typed_by
    where c.lab_id = $1 and coalesce(t.merged_into, t.id) = $2 and c.state = 'received'
      and (c.participant_id is distinct from c.typed_by)
      and not exists (select from disposition d where d.lab_id = c.lab_id and d.contribution_id = c.id and d.replaced_at is null)
    order by c.received_at, c.id limit ${workMax}`,
}

/** What people said to somebody who wrote it down, and what nobody has answered yet, without the words: no one person answers it, so nothing moves. */
export async function unansweredBroughtBy(
  db: Db,
  labId: LabId,
  personId: string,
): Promise<OpenWork[]> {
  return rows<OpenWork>(db, unanswered, [labId, personId])
}
