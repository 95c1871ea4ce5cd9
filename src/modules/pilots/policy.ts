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
