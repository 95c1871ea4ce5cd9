import { holds, type Actor } from '../../../platform/actor.ts'
import { refuse, yes, type Decision } from '../../../shared/result.ts'

/** Coordinators let others off a path, never themselves. */
export function mayWaive(
  actor: Actor,
  participantId: string,
): Decision<'coordinators-only' | 'never-waive-own'> {
  if (actor.kind === 'system') return yes
  if (!holds(actor, ['coordinator'])) return refuse('coordinators-only')
  return actor.participantId === participantId ? refuse('never-waive-own') : yes
}
