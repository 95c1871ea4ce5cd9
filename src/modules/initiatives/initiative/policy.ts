import { holds, type Actor } from '../../../platform/actor.ts'
import { refuse, yes, type Decision } from '../../../shared/result.ts'
import { roles, type Role } from '../../../shared/role.ts'
import type { InitiativeState } from './schema.ts'

/** What a policy needs to know of an initiative. */
export type PolicySubject = { id: string; state: InitiativeState }

/** Those who only look on: they may read the working page but change nothing. */
const lookingOn: readonly Role[] = ['observer', 'funder']

/** The roles that work in an initiative, and so may come to the addresses that change it. */
export const workers: readonly Role[] = roles.filter((role) => !lookingOn.includes(role))
/** The roles that open phases and go back to them. */
export const guides: readonly Role[] = ['coordinator', 'champion']

export type WorkRefusal = 'no-role-here' | 'initiative-paused' | 'initiative-ended'

/** Whether somebody may start an initiative: the lab's coordinators. */
export function mayStartInitiative(actor: Actor): Decision<'no-role-here'> {
  return actor.kind === 'system' || holds(actor, ['coordinator']) ? yes : refuse('no-role-here')
}

/** Whether somebody may read the working page: everyone with a role in the initiative. */
export function maySeeWork(actor: Actor, initiativeId: string): Decision<'no-role-here'> {
  return holds(actor, roles, initiativeId) ? yes : refuse('no-role-here')
}

/** Whether somebody may change activities, evidence, figures and the question, while the initiative runs. */
export function mayWorkIn(actor: Actor, subject: PolicySubject): Decision<WorkRefusal> {
  return hasRole(actor, workers, subject) ? whileRunning(subject) : refuse('no-role-here')
}

/** Whether somebody may open phases, go back to them and set their dates, while the initiative runs. */
export function mayGuide(actor: Actor, subject: PolicySubject): Decision<WorkRefusal> {
  return hasRole(actor, guides, subject) ? whileRunning(subject) : refuse('no-role-here')
}

/** Whether somebody may put right what the record shows, such as a later result: also after the end. */
export function mayCorrect(actor: Actor, subject: PolicySubject): Decision<'no-role-here'> {
  return hasRole(actor, workers, subject) ? yes : refuse('no-role-here')
}

/** Whether somebody may change an initiative's title, summary and place, or its state. */
export function mayLead(actor: Actor, subject: PolicySubject): Decision<'no-role-here'> {
  return hasRole(actor, ['coordinator'], subject) ? yes : refuse('no-role-here')
}

export type StateChange = 'pause' | 'end' | 'resume'
const from: Record<StateChange, readonly InitiativeState[]> = {
  pause: ['running'],
  end: ['running', 'paused'],
  resume: ['paused', 'ended'],
}

/** Whether an initiative may be paused, ended or taken up again from the state it is in. */
export function mayChangeState(
  actor: Actor,
  subject: PolicySubject,
  change: StateChange,
): Decision<'no-role-here' | 'already-so'> {
  const lead = mayLead(actor, subject)
  if (!lead.ok) return lead
  return from[change].includes(subject.state) ? yes : refuse('already-so', { state: subject.state })
}

function hasRole(actor: Actor, wanted: readonly Role[], { id }: PolicySubject): boolean {
  return actor.kind === 'system' || holds(actor, wanted, id)
}

function whileRunning({ state }: PolicySubject): Decision<WorkRefusal> {
  if (state === 'running') return yes
  return refuse(state === 'paused' ? 'initiative-paused' : 'initiative-ended')
}
