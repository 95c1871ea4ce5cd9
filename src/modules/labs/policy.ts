import { holds, type Actor } from '../../platform/actor.ts'
import { refuse, yes, type Decision } from '../../shared/result.ts'

/** Labs and programmes are made by whoever keeps the site, on the command line. */
export function mayMakeLabs(actor: Actor): Decision<'only-the-host'> {
  return actor.kind === 'system' ? yes : refuse('only-the-host')
}

/** What a lab says of itself is the coordinator's to change. */
export function mayChangeLab(actor: Actor): Decision<'only-the-coordinator'> {
  return actor.kind === 'system' || holds(actor, ['coordinator'])
    ? yes
    : refuse('only-the-coordinator')
}
