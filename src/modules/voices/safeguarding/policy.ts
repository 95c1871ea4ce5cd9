import { holds, type Actor } from '../../../platform/actor.ts'
import { refuse, yes, type Decision } from '../../../shared/result.ts'

/** Everybody the lab knows may say that they are worried about somebody. */
export function mayRaise(actor: Actor): Decision<'no-role-here'> {
  return actor.participantId ? yes : refuse('no-role-here')
}

/** Coordinators choose the named person: of the lab for the lab, of an initiative for that one. */
export function mayNameLead(actor: Actor, initiativeId: string | null): Decision<'no-role-here'> {
  const may = actor.kind === 'system' || holds(actor, ['coordinator'], initiativeId ?? undefined)
  return may ? yes : refuse('no-role-here')
}
