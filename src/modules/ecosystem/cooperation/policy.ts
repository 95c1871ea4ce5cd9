import type { Actor } from '../../../platform/actor.ts'
import { refuse, yes, type Decision } from '../../../shared/result.ts'
import { isKeeper } from '../../people/index.ts'

/** Who speaks for an organisation: its people on the map, and keepers, who write down what others said. */
export function maySpeakFor(
  actor: Actor,
  ownIds: readonly string[],
  ...organisations: string[]
): Decision<'not-of-it'> {
  const own = organisations.some((id) => ownIds.includes(id))
  return isKeeper(actor) || own ? yes : refuse('not-of-it')
}
