import { holds, type Actor } from '../../platform/actor.ts'
import { refuse, yes, type Decision } from '../../shared/result.ts'

/** Whether somebody may say what other labs see of this one, and which programme it belongs to: its coordinator. */
export function maySpeakForLab(actor: Actor): Decision<'only-the-coordinator'> {
  return actor.kind === 'system' || holds(actor, ['coordinator'])
    ? yes
    : refuse('only-the-coordinator')
}

/** Whether somebody may let labs into a programme and name centres: whoever keeps the site, on the command line. */
export function mayKeepProgramme(actor: Actor): Decision<'only-the-host'> {
  return actor.kind === 'system' ? yes : refuse('only-the-host')
}
