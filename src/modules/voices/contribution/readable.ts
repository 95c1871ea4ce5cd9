import { sql, type SQL } from 'drizzle-orm'
import { holds, type Actor } from '../../../platform/actor.ts'
import { roles } from '../../../shared/role.ts'
import { mayHandle } from './policy.ts'

/**
 * The rule of `mayReadContribution` as a condition on table `contribution c` of one initiative:
 * lists, counts and search hold nothing else. The statement itself names the lab.
 */
export function readableBy(actor: Actor, initiativeId: string): SQL {
  if (mayHandle(actor, initiativeId).ok) return sql`true`
  const own = actor.participantId
    ? sql`(c.participant_id in (${entriesOf(actor.participantId)})
        or c.brought_by in (${entriesOf(actor.participantId)}))`
    : sql`false`
  const inside = holds(actor, roles, initiativeId)
    ? sql`(c.visibility <> 'private' and not c.sensitive and c.state = 'received')`
    : sql`false`
  return sql`(c.reach_public or ${own} or ${inside})`
}

/** Every entry of one person: the living one and those merged into it. */
export function entriesOf(participantId: string): SQL {
  return sql`select entry.id from participant entry
    where entry.id = ${participantId}::uuid or entry.merged_into = ${participantId}::uuid`
}
