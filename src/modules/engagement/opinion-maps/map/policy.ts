import { holds, type Actor } from '../../../../platform/actor.ts'
import { refuse, yes, type Decision } from '../../../../shared/result.ts'
import type { Role } from '../../../../shared/role.ts'
import type { OpinionMapRow } from './schema.ts'

/** The roles that prepare and keep an opinion map. */
export const keepers = ['coordinator', 'champion'] as const satisfies readonly Role[]

export type NoRoleHere = 'no-role-here'
export type VoteRefusal = 'map-not-open-yet' | 'map-closed' | 'participants-only'

type Standing = Pick<OpinionMapRow, 'state' | 'opensOn' | 'closesOn'>

/** Whether somebody prepares and keeps the opinion maps of an initiative. */
export function mayKeep(actor: Actor, initiativeId: string): Decision<NoRoleHere> {
  const may = actor.kind === 'system' || holds(actor, keepers, initiativeId)
  return may ? yes : refuse('no-role-here')
}

/** Whether somebody may see a map at all: a draft is for those who keep it. */
export function mayReadMap(
  actor: Actor,
  map: Pick<OpinionMapRow, 'state' | 'initiativeId'>,
): Decision<NoRoleHere> {
  return map.state === 'draft' ? mayKeep(actor, map.initiativeId) : yes
}

/** Whether a map takes votes on a day of its lab; half open: on the day it closes on it still does. */
export function isOpenOn(
  { state, opensOn, closesOn }: Standing,
  today: string,
): Decision<'map-not-open-yet' | 'map-closed'> {
  if (state === 'draft' || (state === 'open' && opensOn && today < opensOn))
    return refuse('map-not-open-yet', { opensOn })
  if (state === 'closed' || (closesOn && today > closesOn)) return refuse('map-closed')
  return yes
}

/** Whether answers given on paper may still be typed in: while the map is open, after its last day too. */
export function mayNoteAnswers({
  state,
}: Pick<Standing, 'state'>): Decision<'map-not-open-yet' | 'map-closed'> {
  if (state === 'open') return yes
  return refuse(state === 'draft' ? 'map-not-open-yet' : 'map-closed')
}

/** Whether somebody may vote now. */
export function mayVote(
  actor: Actor,
  map: Standing & Pick<OpinionMapRow, 'whoVotes'>,
  today: string,
): Decision<VoteRefusal> {
  const open = isOpenOn(map, today)
  if (!open.ok) return open
  if (map.whoVotes === 'participants' && !actor.participantId) return refuse('participants-only')
  return yes
}

/** Whether somebody may add a statement now, as one who votes. */
export function mayAddStatement(
  actor: Actor,
  map: Standing & Pick<OpinionMapRow, 'whoVotes' | 'whoAdds'>,
  today: string,
): Decision<VoteRefusal | 'adding-closed'> {
  const may = mayVote(actor, map, today)
  if (!may.ok) return may
  if (map.whoAdds === 'nobody') return refuse('adding-closed')
  if (map.whoAdds === 'participants' && !actor.participantId) return refuse('participants-only')
  return yes
}

/** Whether somebody may see what shows in the answers: after their own first ones, or when the map is closed. */
export function maySeeResult(
  actor: Actor,
  map: Standing & Pick<OpinionMapRow, 'initiativeId'>,
  own: { answered: number; needed: number },
  today: string,
): Decision<'answers-first'> {
  const over = map.state !== 'draft' && isOpenOn(map, today)
  if (over && !over.ok && over.code === 'map-closed') return yes
  if (mayKeep(actor, map.initiativeId).ok) return yes
  if (own.answered >= own.needed) return yes
  return refuse('answers-first', own)
}
