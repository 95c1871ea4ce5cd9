import type { Verdict } from '../../../../platform/manifest.ts'
import type { ActivityFact } from '../facts.ts'
import { check, met, notMet } from './answers.ts'

/** The activities a method asks for are done: all of that key, and at least one. */
export const activityDone = check('activity-done', ({ activities }, { params, processId }) =>
  doneness(activities.filter((one) => one.processId === processId && one.key === params.activity)),
)

/** Nothing is not done; skipped or not applicable is not done either, and says so. */
function doneness(found: readonly ActivityFact[]): Verdict {
  const left = found.find(({ state }) => state !== 'done')
  if (found.length === 0) return notMet('initiatives.check.activity.none')
  if (!left) return met('initiatives.check.activity.done', { title: found[0]!.title })
  return notMet(`initiatives.check.activity.${left.state}`, { title: left.title })
}
