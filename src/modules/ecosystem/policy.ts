import { holdsAnywhere, type Actor } from '../../platform/actor.ts'
import { refuse, yes, type Decision } from '../../shared/result.ts'
import { roles } from '../../shared/role.ts'
import { isKeeper } from '../people/index.ts'

/**
 * How much of the map somebody reads. `open`: what the lab shows to everybody. `inside`: all organisations and groups,
 * and people who agreed, for those with a role in the lab. `keeper`: everything, with people, interest, influence and
 * contact.
 */
export type View = 'open' | 'inside' | 'keeper'

/** How much of the map this reader sees. */
export function viewOf(actor: Actor): View {
  if (isKeeper(actor)) return 'keeper'
  return holdsAnywhere(actor, roles) ? 'inside' : 'open'
}

/** Whether somebody changes the map: coordinators and champions of the whole lab, who also keep its list of people. */
export function mayKeepMap(actor: Actor): Decision<'keepers-only'> {
  return isKeeper(actor) ? yes : refuse('keepers-only')
}
