import { sql, type SQL } from 'drizzle-orm'
import { holds, type Actor } from '../../../platform/actor.ts'
import type { LabId } from '../../../shared/id.ts'

/**
 * In SQL, whether somebody sees a person in the list of people: coordinators everyone; a champion with communities
 * those who live there, those they wrote down themselves, and themselves; the rest as before there were communities.
 * `entry` is the living entry: `participant`, or what a query calls it.
 */
export function seenBy(actor: Actor, labId: LabId, entry: SQL = sql`participant`): SQL {
  if (actor.kind === 'system' || holds(actor, ['coordinator'])) return sql`true`
  if (actor.participantId === null) return sql`false`
  const mine = entriesOf(actor, labId)
  return sql`(${keepsAll(actor, labId)} or ${entry}.place_id in (${placesOf(actor, labId)}) or ${entry}.id in ${mine}
    or exists (select from participant written where written.lab_id = ${labId}
      and (written.id = ${entry}.id or written.merged_into = ${entry}.id) and written.added_by in ${mine}))`
}

/** In SQL, whether nobody has set communities for somebody: they see the list as a whole. */
export function keepsAll(actor: Actor, labId: LabId): SQL {
  if (actor.kind === 'system' || holds(actor, ['coordinator'])) return sql`true`
  if (actor.participantId === null) return sql`false`
  return sql`not exists (${placesOf(actor, labId)})`
}

/** Their own communities, and those of the champions they stand in for today. */
function placesOf(actor: Actor, labId: LabId): SQL {
  const onLeave = actor.grants.flatMap(({ role, standsFor }) =>
    role === 'champion' && standsFor ? [standsFor] : [],
  )
  return sql`select k.place_id from community_kept k
    where k.lab_id = ${labId} and k.participant_id in ${entriesOf(actor, labId, onLeave)}`
}

function entriesOf({ participantId }: Actor, labId: LabId, others: readonly string[] = []): SQL {
  const people = sql.param([participantId, ...others])
  return sql`(select me.id from participant me where me.lab_id = ${labId}
    and (me.id = any(${people}::uuid[]) or me.merged_into = any(${people}::uuid[])))`
}
