import { sql } from 'drizzle-orm'
import { command } from '../../../../platform/command.ts'
import { done, refuse } from '../../../../shared/result.ts'
import { mayKeep } from '../map/policy.ts'
import { findMap } from '../map/queries.ts'
import { stir } from '../vote/cast.ts'
import { decideDoubtsInput } from './input.ts'

/**
 * Says whether the crowd of one hour was a hall full of people or not. Either may be taken back by the other; nobody
 * learns who they were or what they answered.
 */
export const decideDoubts = command(
  'opinion-doubts.decide',
  decideDoubtsInput,
  async (ctx, input) => {
    const { db, labId, actor, now } = ctx
    const map = await findMap(db, labId, input)
    const allowed = mayKeep(actor, map.initiativeId)
    if (!allowed.ok) return allowed
    const { hour, decision } = input
    const decided = await db.execute(sql`
    update opinion_voter set doubt = ${decision}, is_doubtful = ${decision === 'left-out'}
    where lab_id = ${labId} and opinion_map_id = ${map.id} and (is_doubtful or doubt is not null)
      and began_at >= ${hour}::timestamptz and began_at < ${hour}::timestamptz + interval '1 hour'
      and doubt is distinct from ${decision}`)
    const count = decided.rowCount ?? 0
    if (count === 0) return refuse('already-so')
    await stir(db, labId, map.id, now)
    ctx.record({ name: 'opinion-doubts.decided', subject: map.id, data: { hour, decision, count } })
    return done({ count })
  },
)
