import { holds, type Actor } from '../../platform/actor.ts'
import { refuse, yes, type Decision } from '../../shared/result.ts'

/** Who imports official figures: the lab's coordinators. */
export const importers = { inLab: ['coordinator'] } as const

/** Whether somebody may import figures about who lives here. */
export function mayImportPopulation(actor: Actor): Decision<'coordinators-only'> {
  const may = actor.kind === 'system' || holds(actor, importers.inLab)
  return may ? yes : refuse('coordinators-only')
}
