import { and, eq, inArray } from 'drizzle-orm'
import type { RequirementChecker, Verdict } from '../../../../platform/manifest.ts'
import { activity, type ActivityRow } from '../../activity/schema.ts'
import { phase, type ProcessId } from '../../process/schema.ts'
import { answerEach, met, notMet, once, understood } from './answers.ts'

type Found = Pick<ActivityRow, 'key' | 'state' | 'title'> & { processId: string }

/** The activities a method asks for are done: all of that key, and at least one. */
export const activityDone: RequirementChecker = {
  name: 'activity-done',
  async check(db, labId, questions) {
    const asked = understood('activity-done', questions)
    const found: Found[] = await db
      .select({
        processId: phase.processId,
        key: activity.key,
        state: activity.state,
        title: activity.title,
      })
      .from(activity)
      .innerJoin(phase, and(eq(phase.labId, activity.labId), eq(phase.id, activity.phaseId)))
      .where(
        and(
          eq(activity.labId, labId),
          inArray(phase.processId, once(asked.map(({ processId }) => processId as ProcessId))),
          inArray(activity.key, once(asked.map(({ params }) => params.activity))),
        ),
      )
    return answerEach('activity-done', questions, ({ params, processId }) =>
      doneness(found.filter((one) => one.processId === processId && one.key === params.activity)),
    )
  },
}

/** Nothing is not done; skipped or not applicable is not done either, and says so. */
export function doneness(found: readonly Pick<Found, 'state' | 'title'>[]): Verdict {
  const left = found.find(({ state }) => state !== 'done')
  if (found.length === 0) return notMet('initiatives.check.activity.none')
  if (!left) return met('initiatives.check.activity.done', { title: found[0]!.title })
  return notMet(`initiatives.check.activity.${left.state}`, { title: left.title })
}
