import { holds, type Actor } from '../../../platform/actor.ts'
import { refuse, yes, type Decision } from '../../../shared/result.ts'

/** Who adapts methods for a lab: its coordinators. */
export const adapters = { inLab: ['coordinator'] } as const

/** Whether somebody may copy, change, publish and bring in methods of the lab. */
export function mayAdapt(actor: Actor): Decision<'coordinators-only'> {
  return actor.kind === 'system' || holds(actor, ['coordinator'])
    ? yes
    : refuse('coordinators-only')
}
