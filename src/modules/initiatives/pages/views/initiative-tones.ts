import type { Tone } from '../../../../ui/index.ts'
import type { InitiativeState } from '../../initiative/schema.ts'

/** What an initiative's state means for the reader. */
export const initiativeTones: Record<InitiativeState, Tone> = {
  running: 'accent',
  paused: 'warning',
  ended: 'success',
}
