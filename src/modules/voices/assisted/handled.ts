import { sql, type SQL } from 'drizzle-orm'
import type { Actor } from '../../../platform/actor.ts'
import type { Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'
import type { LocalText } from '../../../shared/language.ts'
import type { Role } from '../../../shared/role.ts'
import { handlers } from '../contribution/policy.ts'

/** The initiatives in which somebody holds one of the roles; 'all' where they hold it in the whole lab. */
function initiativesOf(actor: Actor, wanted: readonly Role[]): 'all' | string[] {
  if (actor.kind === 'system') return 'all'
  const held = actor.grants.filter(({ role }) => wanted.includes(role))
  if (held.some(({ initiativeId }) => initiativeId === null)) return 'all'
  return held.flatMap(({ initiativeId }) => initiativeId ?? [])
}

/** The initiatives whose voices somebody handles. */
export function handledBy(actor: Actor): 'all' | string[] {
  return initiativesOf(actor, handlers)
}

/** As a condition on a column with an initiative: those that somebody handles, and for the whole lab also none. */
export function withinHandled(actor: Actor, column: SQL): SQL {
  const handled = handledBy(actor)
  return handled === 'all' ? sql`true` : sql`${column} = any(${sql.param(handled)}::uuid[])`
}

/** An initiative to choose, with its title. */
export type InitiativeToPick = { id: string; title: LocalText }

const picksMax = 200

/** Initiatives not yet ended in which somebody has one of the roles, the newest first. */
export async function initiativesToPick(
  db: Db,
  labId: LabId,
  actor: Actor,
  wanted: readonly Role[] = handlers,
): Promise<InitiativeToPick[]> {
  const held = initiativesOf(actor, wanted)
  const within = held === 'all' ? sql`true` : sql`i.id = any(${sql.param(held)}::uuid[])`
  const found = await db.execute<InitiativeToPick>(sql`
    select i.id, i.title from initiative i
    where i.lab_id = ${labId} and i.state <> 'ended' and ${within}
    order by i.started_at desc, i.id desc limit ${picksMax}`)
  return found.rows
}
