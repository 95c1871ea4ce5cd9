import { sql } from 'drizzle-orm'
import type { CommandContext } from '../../../platform/command.ts'
import { rows, type Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'
import type { OpenWork } from '../../../shared/open-work.ts'

const workMax = 500
const open = `n.participant_id is not null and n.state in ('waiting', 'failed', 'returned')`

const given = {
  name: 'notices-assigned-to',
  text: `select n.id, jsonb_build_object(n.language, n.subject) as title, n.participant_id as "participantId",
      n.initiative_id as "initiativeId", n.again_on::text as "dueOn",
      count(*) over ()::int as "ofAll"
    from feedback_notice n join participant p on p.lab_id = n.lab_id and p.id = n.assigned_to
    where n.lab_id = $1 and coalesce(p.merged_into, p.id) = $2 and ${open}
    order by n.again_on nulls last, n.id limit ${workMax}`,
}

/** The notices that somebody was asked to deliver and has not. */
export async function noticesOf(db: Db, labId: LabId, personId: string): Promise<OpenWork[]> {
  return rows<OpenWork>(db, given, [labId, personId])
}

/** Asks somebody else to deliver what one person was to deliver. For commands that have asked their own policy. */
export async function handOverNotices(
  ctx: CommandContext,
  from: string,
  to: string,
): Promise<number> {
  const moved = await ctx.db.execute<{ id: string }>(sql`
    update feedback_notice n set assigned_to = ${to}::uuid
    from participant p where p.lab_id = n.lab_id and p.id = n.assigned_to and n.lab_id = ${ctx.labId}
      and coalesce(p.merged_into, p.id) = ${from}::uuid and ${sql.raw(open)}
    returning n.id`)
  for (const { id } of moved.rows) {
    ctx.record({ name: 'feedback-notice.assigned', subject: id, data: { participantId: to } })
  }
  return moved.rows.length
}
