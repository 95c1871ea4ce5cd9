import type { Tone } from '../../../../ui/index.ts'
import type { PhaseState } from '../schema.ts'

/** What a phase's state means for the reader. */
export const phaseTones: Record<PhaseState, Tone> = {
  later: 'neutral',
  open: 'accent',
  closed: 'success',
}

/** A phase's state as the tracker of phases says it. */
export const trackedStates = { later: 'later', open: 'now', closed: 'done' } as const
