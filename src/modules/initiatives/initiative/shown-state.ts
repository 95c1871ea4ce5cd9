import type { MethodKind } from '../../methods/index.ts'
import type { PhaseState } from '../process/schema.ts'
import type { InitiativeState } from './schema.ts'

/** What readers are told of an initiative: `done` has closed its last phase, and nobody has ended it yet. */
export type ShownState = InitiativeState | 'done'

type Phases = readonly { state: PhaseState }[]

/** What to tell of an initiative with these processes: what runs beside the main one keeps it under way while it is open. */
export function shownState(
  state: InitiativeState,
  processes: readonly { kind: MethodKind; phases: Phases }[],
): ShownState {
  const main = processes.filter(({ kind }) => kind === 'process').flatMap(({ phases }) => phases)
  const isOpen = processes.some(({ phases }) => phases.some((phase) => phase.state === 'open'))
  return state === 'running' && allClosed(main) && !isOpen ? 'done' : state
}

/** Whether every phase is closed; without phases nothing is. */
export function allClosed(phases: Phases): boolean {
  return phases.length > 0 && phases.every((phase) => phase.state === 'closed')
}
