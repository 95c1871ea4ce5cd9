import type { Actor } from '../../../../platform/actor.ts'
import { refuse, yes, type Decision } from '../../../../shared/result.ts'
import { mayKeep, mayReadMap } from '../map/policy.ts'
import type { OpinionMapRow } from '../map/schema.ts'
import type { StatementRow } from './schema.ts'

/** Whether somebody may open a statement: what is shown everybody, the rest those who keep the map and its author. */
export function mayReadStatement(
  actor: Actor,
  map: Pick<OpinionMapRow, 'state' | 'initiativeId'>,
  { state, voterId }: Pick<StatementRow, 'state' | 'voterId'>,
  ownVoterId: string | null,
): Decision<'no-role-here'> {
  if (mayKeep(actor, map.initiativeId).ok) return yes
  if (!mayReadMap(actor, map).ok) return refuse('no-role-here')
  const isOwn = voterId !== null && voterId === ownVoterId
  return state === 'shown' || isOwn ? yes : refuse('no-role-here')
}
