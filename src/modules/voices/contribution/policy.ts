import { holds, type Actor } from '../../../platform/actor.ts'
import { refuse, yes, type Decision } from '../../../shared/result.ts'
import { roles, type Role } from '../../../shared/role.ts'
import type { ContributionRow } from './schema.ts'

/** The roles that handle what people say: write it down for them, read all of it, and see that it is answered. */
export const handlers = ['coordinator', 'champion'] as const satisfies readonly Role[]

/** Whether somebody handles what is said in an initiative. */
export function mayHandle(actor: Actor, initiativeId: string): Decision<'no-role-here'> {
  const may = actor.kind === 'system' || holds(actor, handlers, initiativeId)
  return may ? yes : refuse('no-role-here')
}

type Subject = Pick<
  ContributionRow,
  | 'initiativeId'
  | 'participantId'
  | 'broughtBy'
  | 'reachPublic'
  | 'visibility'
  | 'sensitive'
  | 'state'
>

/**
 * Whether somebody may read a contribution. `own` names every entry of the reader, merged ones too.
 * The same rule in SQL, for lists, is `readableBy`.
 */
export function mayReadContribution(
  actor: Actor,
  own: readonly string[],
  subject: Subject,
): Decision<'not-for-you'> {
  const { participantId, broughtBy, initiativeId } = subject
  if (subject.reachPublic || mayHandle(actor, initiativeId).ok) return yes
  if ([participantId, broughtBy].some((id) => id !== null && own.includes(id))) return yes
  const shared = subject.visibility !== 'private' && !subject.sensitive
  const inside = holds(actor, roles, initiativeId)
  return inside && shared && subject.state === 'received' ? yes : refuse('not-for-you')
}
