import { and, eq, inArray } from 'drizzle-orm'
import type { PersonalData } from '../../platform/manifest.ts'
import type { Id } from '../../shared/id.ts'
import { learningCompletion, learningProgress } from './schema.ts'

/** What people have learned and thought about it: theirs to take along, and gone when they go. */
export const personalData: PersonalData = {
  async gather(db, labId, ids) {
    const mine = ids as Id<'participant'>[]
    const progress = await db
      .select({
        path: learningProgress.pathKey,
        module: learningProgress.moduleKey,
        answers: learningProgress.answers,
        finishedAt: learningProgress.finishedAt,
        reflection: learningProgress.reflection,
      })
      .from(learningProgress)
      .where(and(eq(learningProgress.labId, labId), inArray(learningProgress.participantId, mine)))
      .orderBy(learningProgress.begunAt)
    const completions = await db
      .select({
        path: learningCompletion.pathKey,
        version: learningCompletion.pathVersion,
        completedOn: learningCompletion.completedOn,
        mode: learningCompletion.mode,
        note: learningCompletion.note,
        withdrawnAt: learningCompletion.withdrawnAt,
        withdrawnBecause: learningCompletion.withdrawnBecause,
      })
      .from(learningCompletion)
      .where(
        and(eq(learningCompletion.labId, labId), inArray(learningCompletion.participantId, mine)),
      )
      .orderBy(learningCompletion.completedOn)
    return [
      { label: 'learning.personal.progress', rows: progress },
      { label: 'learning.personal.completions', rows: completions },
    ]
  },

  async erase({ db, labId }, ids) {
    const mine = ids as Id<'participant'>[]
    await db
      .delete(learningProgress)
      .where(and(eq(learningProgress.labId, labId), inArray(learningProgress.participantId, mine)))
    await db
      .delete(learningCompletion)
      .where(
        and(eq(learningCompletion.labId, labId), inArray(learningCompletion.participantId, mine)),
      )
    return []
  },
}
