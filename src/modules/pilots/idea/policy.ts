import { holds, type Actor } from '../../../platform/actor.ts'
import { refuse, yes, type Decision } from '../../../shared/result.ts'
import { maySeeWork } from '../../initiatives/index.ts'
import { keeperRoles } from '../../people/index.ts'
import type { SolutionCallRow } from './call/schema.ts'
import type { SolutionIdeaRow } from './schema.ts'

/** Whether somebody may read an idea: everyone a public one, the rest needs a role in the initiative. */
export function mayReadIdea(
  actor: Actor,
  subject: { public: boolean; initiativeId: string },
): Decision<'not-public'> {
  const open = subject.public || actor.kind === 'system'
  return open || maySeeWork(actor, subject.initiativeId).ok ? yes : refuse('not-public')
}

/** Whether somebody answers offers and keeps the team: who answers for the idea, coordinators and champions. */
export function mayLeadTeam(
  actor: Actor,
  { initiativeId, ownerId }: Pick<SolutionIdeaRow, 'initiativeId' | 'ownerId'>,
): Decision<'keepers-only'> {
  const owns = actor.participantId !== null && actor.participantId === ownerId
  const may = actor.kind === 'system' || owns || holds(actor, keeperRoles, initiativeId)
  return may ? yes : refuse('keepers-only')
}

/** Whether somebody opens calls and answers what comes from outside: coordinators. */
export function mayLeadCalls(actor: Actor, initiativeId: string): Decision<'no-role-here'> {
  const may = actor.kind === 'system' || holds(actor, ['coordinator'], initiativeId)
  return may ? yes : refuse('no-role-here')
}

/**
 * Whether somebody says what ideas are held against: the residents' group that sets it, those who represent residents,
 * and coordinators and champions, who write down what residents said.
 */
export function maySetCriteria(
  actor: Actor,
  initiativeId: string,
  inGroup: boolean,
): Decision<'no-role-here'> {
  const roles = ['resident-representative', ...keeperRoles] as const
  const may = actor.kind === 'system' || inGroup || holds(actor, roles, initiativeId)
  return may ? yes : refuse('no-role-here')
}

/** Whether somebody keys in sheets and ends a round: coordinators and champions. */
export function mayKeepRound(actor: Actor, initiativeId: string): Decision<'keepers-only'> {
  const may = actor.kind === 'system' || holds(actor, keeperRoles, initiativeId)
  return may ? yes : refuse('keepers-only')
}

/** Whether an idea still goes on as an idea: it was not put aside and is no pilot yet. */
export function isKept({
  asideAt,
  pilotId,
}: Pick<SolutionIdeaRow, 'asideAt' | 'pilotId'>): Decision<'idea-aside' | 'idea-chosen'> {
  if (asideAt) return refuse('idea-aside')
  return pilotId ? refuse('idea-chosen') : yes
}

export type CallStanding = 'not-open' | 'open' | 'closed'
type CallDays = Pick<SolutionCallRow, 'opensOn' | 'closesBefore' | 'closedAt'>

/** Whether a call takes ideas on a day. */
export function callStanding({ opensOn, closesBefore, closedAt }: CallDays, today: string) {
  if (closedAt || today >= closesBefore) return 'closed' satisfies CallStanding
  return today < opensOn ? ('not-open' satisfies CallStanding) : ('open' satisfies CallStanding)
}

/** The same, asked before an idea is taken. */
export function mayAnswerCall(
  call: CallDays,
  today: string,
): Decision<'call-not-open' | 'call-closed'> {
  const standing = callStanding(call, today)
  return standing === 'open' ? yes : refuse(`call-${standing}`)
}
