import type { Tone } from '../../../../ui/index.ts'
import type { ActivityState } from '../schema.ts'

/** What an activity's state means for the reader. */
export const activityTones: Record<ActivityState, Tone> = {
  'to-do': 'neutral',
  doing: 'accent',
  done: 'success',
  blocked: 'danger',
  skipped: 'neutral',
  'not-applicable': 'neutral',
}
