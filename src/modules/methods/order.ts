import { refuse, yes, type Decision } from '../../shared/result.ts'
import type { Ordering } from './template.ts'

/** How far one phase of a process has come. `passed`: its gate was passed at least once, even if it is open again. */
export type PhaseProgress = { key: string; state: 'later' | 'open' | 'closed'; passed: boolean }

/** Going on, going back to an earlier phase, or beginning another round of one. All are recorded. */
export type Move = 'forward' | 'back' | 'again'
export type MoveRefusal = 'no-such-phase' | 'phase-open-already' | 'earlier-gate-not-passed'

/** The phases that may be opened now and what kind of move that is, in the method's order. */
export function possibleMoves(
  ordering: Ordering,
  phases: readonly PhaseProgress[],
): { key: string; move: Move }[] {
  return phases.flatMap(({ key }) => {
    const decision = mayOpenPhase(ordering, phases, key)
    return decision.ok ? [{ key, move: moveTo(ordering, phases, key) }] : []
  })
}

/** Whether a phase may be opened. One that was open before always may: going back is never blocked. */
export function mayOpenPhase(
  ordering: Ordering,
  phases: readonly PhaseProgress[],
  key: string,
): Decision<MoveRefusal> {
  const at = phases.findIndex((phase) => phase.key === key)
  const phase = phases[at]
  if (!phase) return refuse('no-such-phase', { key })
  if (phase.state === 'open') return refuse('phase-open-already', { key })
  if (phase.state === 'closed') return yes
  const blocking = blockingPhase(ordering, phases, at)
  return blocking ? refuse('earlier-gate-not-passed', { key, blocking: blocking.key }) : yes
}

/**
 * The phase that must come on before one not opened before may open.
 * sequential: all before it are closed, so that a phase gone back to must be closed again.
 * sequential-with-return and iterative: all before it have been passed once; they may be open still or again.
 * cyclic: any may be the first; then the one before it in the circle must have been passed.
 * unordered-nodes: none.
 */
function blockingPhase(
  ordering: Ordering,
  phases: readonly PhaseProgress[],
  at: number,
): PhaseProgress | undefined {
  const before = phases.slice(0, at)
  if (ordering === 'unordered-nodes') return undefined
  if (ordering === 'sequential') return before.find(({ state }) => state !== 'closed')
  if (ordering !== 'cyclic') return before.find(({ passed }) => !passed)
  if (phases.every(({ state }) => state === 'later')) return undefined
  const previous = phases.at(at - 1)!
  return previous.passed ? undefined : previous
}

/** What opening a phase means: in methods that go in rounds, a phase opened before begins again; in others it is a step back. */
export function moveTo(ordering: Ordering, phases: readonly PhaseProgress[], key: string): Move {
  const phase = phases.find((one) => one.key === key)
  if (!phase || phase.state === 'later') return 'forward'
  return ordering === 'sequential' || ordering === 'sequential-with-return' ? 'back' : 'again'
}
