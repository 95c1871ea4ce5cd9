import { sql, type SQL } from 'drizzle-orm'
import { holds, type Actor } from '../../../platform/actor.ts'
import type { LabId } from '../../../shared/id.ts'
import { seenBy } from '../../people/index.ts'

/** In SQL on `feedback_notice`, or what a query calls it: whether somebody sees whom it is for, or is to see to it. */
export function noticeSeenBy(actor: Actor, labId: LabId, notice: SQL = sql`feedback_notice`): SQL {
  if (actor.kind === 'system' || holds(actor, ['coordinator'])) return sql`true`
  return sql`exists (select from participant told
    join participant whom on whom.lab_id = told.lab_id and whom.id = coalesce(told.merged_into, told.id)
    left join participant asked on asked.lab_id = told.lab_id and asked.id = ${notice}.assigned_to
    where told.lab_id = ${labId} and told.id = ${notice}.participant_id
      and (coalesce(asked.merged_into, asked.id) = ${actor.participantId}::uuid or ${seenBy(actor, labId, sql`whom`)}))`
}
