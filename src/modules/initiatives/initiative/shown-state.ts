import type { PhaseState } from '../process/schema.ts'
import type { InitiativeState } from './schema.ts'

/** What readers are told of an initiative: `done` has closed its last phase, and nobody has ended it yet. */
export type ShownState = InitiativeState | 'done'

/** What to tell of an initiative with these phases of its main processes. */
export function shownState(
  state: InitiativeState,
  phases: readonly { state: PhaseState }[],
): ShownState {
  return state === 'running' && allClosed(phases) ? 'done' : state
}

/** Whether every phase is closed; without phases nothing is. */
export function allClosed(phases: readonly { state: PhaseState }[]): boolean {
  return phases.length > 0 && phases.every((phase) => phase.state === 'closed')
}
