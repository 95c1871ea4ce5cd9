import { holds, type Actor } from '../../platform/actor.ts'
import { refuse, yes, type Decision } from '../../shared/result.ts'
import { maySeeWork } from '../initiatives/index.ts'
import { keeperRoles } from '../people/index.ts'
import type { PilotRow } from './pilot/schema.ts'

/** Whether somebody may read a pilot: everyone a public one, the rest needs a role in the initiative. */
export function mayReadPilot(
  actor: Actor,
  subject: Pick<PilotRow, 'public' | 'initiativeId'>,
): Decision<'not-public'> {
  const open = subject.public || actor.kind === 'system'
  return open || maySeeWork(actor, subject.initiativeId).ok ? yes : refuse('not-public')
}

/** Whether somebody reads who takes part and looks after them: coordinators and champions, and who answers for the pilot. */
export function mayCareFor(
  actor: Actor,
  { initiativeId, ownerId }: { initiativeId: string; ownerId: string | null },
): Decision<'keepers-only'> {
  const owns = actor.participantId !== null && actor.participantId === ownerId
  const may = actor.kind === 'system' || owns || holds(actor, keeperRoles, initiativeId)
  return may ? yes : refuse('keepers-only')
}

type Standing = Pick<PilotRow, 'state' | 'archivedAt'>
export type StandingRefusal =
  | 'pilot-archived'
  | 'pilot-not-planned'
  | 'pilot-not-running'
  | 'pilot-over'

/** Whether a pilot is still being prepared. */
export function isPlanned({ state, archivedAt }: Standing): Decision<StandingRefusal> {
  if (archivedAt) return refuse('pilot-archived')
  return state === 'planned' ? yes : refuse('pilot-not-planned')
}

/** Whether a pilot can still be changed: it is being prepared, going on, or decided and not yet closed. */
export function isOpen({ state, archivedAt }: Standing): Decision<StandingRefusal> {
  if (archivedAt) return refuse('pilot-archived')
  return state === 'closed' || state === 'withdrawn' ? refuse('pilot-over') : yes
}

/** Whether what a pilot will cost and who may pay can still be planned: also long after it has closed. */
export function mayPlanMoney({
  state,
  archivedAt,
}: Standing): Decision<'pilot-archived' | 'pilot-called-off'> {
  if (archivedAt) return refuse('pilot-archived')
  return state === 'withdrawn' ? refuse('pilot-called-off') : yes
}

/** Whether somebody reads a business plan and its funding: whoever has a role in the initiative, funders too, and its owner. */
export function mayReadPlan(
  actor: Actor,
  { initiativeId, ownerId }: { initiativeId: string; ownerId: string | null },
): Decision<'no-role-here'> {
  if (actor.participantId !== null && actor.participantId === ownerId) return yes
  return actor.kind === 'system' ? yes : maySeeWork(actor, initiativeId)
}

/** Whether somebody shows the summary of a plan to everybody, or stops showing it: the coordinator. */
export function mayPublishPlan(actor: Actor, initiativeId: string): Decision<'coordinators-only'> {
  const may = actor.kind === 'system' || holds(actor, ['coordinator'], initiativeId)
  return may ? yes : refuse('coordinators-only')
}

/** Whether it was decided what becomes of a pilot: from then on its results are shown. */
export function isDecided({ state }: Pick<PilotRow, 'state'>): boolean {
  return state === 'decided' || state === 'closed'
}

/** Whether a pilot can be put away: one that goes on needs a decision first. */
export function mayArchive({
  state,
  archivedAt,
}: Standing): Decision<'already-so' | 'decision-first'> {
  if (archivedAt) return refuse('already-so')
  return state === 'running' || state === 'decided' ? refuse('decision-first') : yes
}
