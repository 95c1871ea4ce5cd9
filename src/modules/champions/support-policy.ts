import { holds, holdsAnywhere, type Actor } from '../../platform/actor.ts'
import { refuse, yes, type Decision } from '../../shared/result.ts'
import { roles } from '../../shared/role.ts'
import { leads } from './policy.ts'

/** Whether somebody lets a champion leave, and sees their papers: the champion themselves, or a coordinator. */
export function mayLetLeave(actor: Actor, personId: string): Decision<'self-or-coordinator'> {
  return leads(actor) || actor.participantId === personId ? yes : refuse('self-or-coordinator')
}

/** Whether somebody reads a hand-over: the successor and coordinators; who left does not any more. */
export function mayReadHandOver(actor: Actor, toId: string): Decision<'not-yours'> {
  return leads(actor) || actor.participantId === toId ? yes : refuse('not-yours')
}

/** Whether somebody asks and answers on the board: champions, coordinators, and mentors. */
export function mayUseBoard(actor: Actor, isMentor: boolean): Decision<'champions-only'> {
  const inside = actor.kind === 'system' || holdsAnywhere(actor, ['champion', 'coordinator'])
  return inside || isMentor ? yes : refuse('champions-only')
}

/** Whether a question's name is shown: always, unless it was asked without one; then to coordinators and to its asker. */
export function maySeeAsker(
  actor: Actor,
  { nameless, askerId }: { nameless: boolean; askerId: string | null },
): boolean {
  return !nameless || leads(actor) || (askerId !== null && askerId === actor.participantId)
}

/** Whether somebody takes a question or an answer off the board: coordinators, with a reason. */
export function mayModerateBoard(actor: Actor): Decision<'coordinators-only'> {
  return leads(actor) ? yes : refuse('coordinators-only')
}

/** Whether somebody says which answer helped: whoever asked. */
export function maySayHelped(actor: Actor, askerId: string | null): Decision<'asker-only'> {
  return askerId !== null && askerId === actor.participantId ? yes : refuse('asker-only')
}

/** Whether somebody asks two people to be a pair: one of the two, or a coordinator. */
export function mayAskPair(
  actor: Actor,
  { firstId, secondId }: { firstId: string; secondId: string },
): Decision<'self-or-coordinator'> {
  const mine = actor.participantId === firstId || actor.participantId === secondId
  return leads(actor) || mine ? yes : refuse('self-or-coordinator')
}

/** Whether somebody thanks a champion: anybody with a role, and never themselves. */
export function mayThank(actor: Actor, toId: string): Decision<'no-role-here' | 'never-own'> {
  if (actor.kind !== 'system' && !holdsAnywhere(actor, roles)) return refuse('no-role-here')
  return actor.participantId === toId ? refuse('never-own') : yes
}

/** Words of thanks as a policy sees them: whose they are, whether everybody reads them, whether they were taken down. */
type Thanks = { toId: string; fromId: string | null; isPublic: boolean; isDown: boolean }

/**
 * Whether somebody reads words of thanks: whoever gave or got them, and everybody where they are public. A coordinator
 * reads what was taken down too, to put it back.
 */
export function mayReadThanks(
  actor: Actor,
  { toId, fromId, isPublic, isDown }: Thanks,
): Decision<'not-yours'> {
  const mine = actor.participantId === toId || (fromId !== null && actor.participantId === fromId)
  const may = isPublic || mine || actor.kind === 'system' || (isDown && leads(actor))
  return may ? yes : refuse('not-yours')
}

/** Whether somebody takes public thanks down, or puts them back: coordinators; words that are not public are not theirs. */
export function mayTakeThanksDown(
  actor: Actor,
  { isPublic, isDown }: Pick<Thanks, 'isPublic' | 'isDown'>,
): Decision<'coordinators-only' | 'not-public'> {
  if (!leads(actor)) return refuse('coordinators-only')
  return isPublic || isDown ? yes : refuse('not-public')
}

/** Whether somebody reads what a facilitator declared: whoever has a role in the initiative. */
export function mayReadDeclarations(actor: Actor, initiativeId: string): Decision<'no-role-here'> {
  return actor.kind === 'system' || holds(actor, roles, initiativeId) ? yes : refuse('no-role-here')
}

/** Whether somebody declares their ties: a facilitator of the initiative, for themselves. */
export function mayDeclare(actor: Actor, initiativeId: string): Decision<'facilitators-only'> {
  return holds(actor, ['independent-facilitator'], initiativeId) ? yes : refuse('facilitators-only')
}
