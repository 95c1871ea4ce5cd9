import type { Actor } from '../../../platform/actor.ts'
import { refuse, yes, type Decision } from '../../../shared/result.ts'
import { mayWorkIn, type InitiativeState } from '../../initiatives/index.ts'
import { mayCareFor } from '../policy.ts'
import type { PrototypeRow } from './schema.ts'

type Standing = Pick<PrototypeRow, 'archivedAt'>
type Held = { id: string; state: InitiativeState }

/** Whether somebody may add versions and trials to a prototype: who works in its initiative, while it is not put away. */
export function mayTry(actor: Actor, initiative: Held, { archivedAt }: Standing): Decision<string> {
  const allowed = mayWorkIn(actor, initiative)
  if (!allowed.ok) return allowed
  return archivedAt ? refuse('prototype-archived') : yes
}

/** Whether somebody may take words back: whose they are, who looks after people, and who works here where nobody is named. */
export function mayTakeBack(
  actor: Actor,
  { works, self, named }: { works: boolean; self: boolean; named: boolean },
  initiativeId: string,
): Decision<'keepers-only'> {
  if (self || mayCareFor(actor, { initiativeId, ownerId: null }).ok) return yes
  return works && !named ? yes : refuse('keepers-only')
}
