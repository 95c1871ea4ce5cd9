import { holds, type Actor } from '../../../platform/actor.ts'
import { refuse, yes, type Decision } from '../../../shared/result.ts'
import type { Role } from '../../../shared/role.ts'

/** The roles that read together and make sense of what people said. */
export const curators = [
  'coordinator',
  'champion',
  'researcher',
  'core-team-member',
  'resident-representative',
] as const satisfies readonly Role[]

/** Whether somebody reads, tags, cuts and groups in an initiative; what they may read is another question. */
export function mayCurate(actor: Actor, initiativeId: string): Decision<'no-role-here'> {
  const may = actor.kind === 'system' || holds(actor, curators, initiativeId)
  return may ? yes : refuse('no-role-here')
}
