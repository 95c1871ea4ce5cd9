import type { Actor } from '../../../platform/actor.ts'
import { refuse, yes, type Decision } from '../../../shared/result.ts'
import { mayCorrect, maySeeWork } from '../../initiatives/index.ts'
import type { ServiceRow, ServiceState } from './schema.ts'

type Initiative = Parameters<typeof mayCorrect>[1]

/** Whether somebody may read the page of a service: everyone a public one, the rest needs a role in the initiative. */
export function mayReadService(
  actor: Actor,
  subject: Pick<ServiceRow, 'public' | 'initiativeId' | 'ownerId'>,
): Decision<'not-public'> {
  if (subject.public || actor.kind === 'system' || answersFor(actor, subject)) return yes
  return maySeeWork(actor, subject.initiativeId).ok ? yes : refuse('not-public')
}

/** Whether somebody may note what was kept: those who work in the initiative, and who answers for the service. */
export function mayKeepTouchpoint(
  actor: Actor,
  initiative: Initiative,
  subject: Pick<ServiceRow, 'ownerId'>,
): Decision<'no-role-here'> {
  return answersFor(actor, subject) ? yes : mayCorrect(actor, initiative)
}

function answersFor(actor: Actor, { ownerId }: Pick<ServiceRow, 'ownerId'>): boolean {
  return actor.participantId !== null && actor.participantId === ownerId
}

/** Whether a service still goes on: one that has ended is asked for nothing more. */
export function isGoingOn({ state }: Pick<ServiceRow, 'state'>): Decision<'service-ended'> {
  return state === 'ended' ? refuse('service-ended') : yes
}

const from: Record<ServiceState, readonly ServiceState[]> = {
  planned: [],
  running: ['planned', 'paused', 'ended'],
  paused: ['running'],
  ended: ['planned', 'running', 'paused'],
}

/** Whether a service may go from the state it is in to another. */
export function mayBecome(
  { state }: Pick<ServiceRow, 'state'>,
  next: ServiceState,
): Decision<'service-state'> {
  return from[next].includes(state) ? yes : refuse('service-state')
}

/** The states that a service can go to now. */
export function nextStates(subject: Pick<ServiceRow, 'state'>): ServiceState[] {
  return (['running', 'paused', 'ended'] as const).filter((one) => mayBecome(subject, one).ok)
}
