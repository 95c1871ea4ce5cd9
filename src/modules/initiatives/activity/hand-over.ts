import { sql } from 'drizzle-orm'
import type { CommandContext } from '../../../platform/command.ts'
import { rows, type Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'
import type { OpenWork } from '../../../shared/open-work.ts'

const workMax = 200
const open = `a.state in ('to-do', 'doing', 'blocked') and a.retired_at is null`

const owned = {
  name: 'activities-owned-by',
  text: `select a.id, a.title, null as "participantId", a.initiative_id as "initiativeId", a.due_on::text as "dueOn",
      count(*) over ()::int as "ofAll"
    from activity a join participant p on p.lab_id = a.lab_id and p.id = a.owner_id
    where a.lab_id = $1 and coalesce(p.merged_into, p.id) = $2 and ${open}
    order by a.due_on nulls last, a.id limit ${workMax}`,
}

/** The activities not yet done that somebody sees to. */
export async function activitiesOf(db: Db, labId: LabId, personId: string): Promise<OpenWork[]> {
  return rows<OpenWork>(db, owned, [labId, personId])
}

/** Lets somebody else see to the activities of one person. For commands that have asked their own policy. */
export async function handOverActivities(
  ctx: CommandContext,
  from: string,
  to: string,
): Promise<number> {
  const { db, labId, now } = ctx
  const moved = await db.execute<{ id: string; initiativeId: string; phaseId: string }>(sql`
    update activity a set owner_id = ${to}::uuid, version = a.version + 1, changed_at = ${now.toISOString()}::timestamptz
    from participant p where p.lab_id = a.lab_id and p.id = a.owner_id and a.lab_id = ${labId}
      and coalesce(p.merged_into, p.id) = ${from}::uuid and ${sql.raw(open)}
    returning a.id, a.initiative_id as "initiativeId", a.phase_id as "phaseId"`)
  for (const { id, initiativeId, phaseId } of moved.rows) {
    const data = { initiativeId, phaseId, ownerId: to }
    ctx.record({ name: 'activity.changed', subject: id, data })
  }
  return moved.rows.length
}
