import type { Tone } from '../../../../ui/index.ts'
import type { ShownState } from '../../initiative/shown-state.ts'

/** What an initiative's state means for the reader. */
export const initiativeTones: Record<ShownState, Tone> = {
  running: 'accent',
  done: 'success',
  paused: 'warning',
  ended: 'success',
}
