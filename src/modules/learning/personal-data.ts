import { and, eq, inArray } from 'drizzle-orm'
import type { PersonalData } from '../../platform/manifest.ts'
import type { Id } from '../../shared/id.ts'
import { eraseSkills, skillsGathered } from './skills/personal.ts'
import { eraseTrainings, trainingsGathered } from './trainer/personal.ts'
import { learningCompletion, learningProgress, learningWaiver } from './schema.ts'

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
        validUntil: learningCompletion.validUntil,
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
    const waivers = await db
      .select({
        path: learningWaiver.pathKey,
        reason: learningWaiver.reason,
        waivedAt: learningWaiver.waivedAt,
        withdrawnAt: learningWaiver.withdrawnAt,
      })
      .from(learningWaiver)
      .where(and(eq(learningWaiver.labId, labId), inArray(learningWaiver.participantId, mine)))
      .orderBy(learningWaiver.waivedAt)
    return [
      { label: 'learning.personal.progress', rows: progress },
      { label: 'learning.personal.completions', rows: completions },
      { label: 'learning.personal.waivers', rows: waivers },
      ...(await trainingsGathered(db, labId, ids)),
      ...(await skillsGathered(db, labId, ids)),
    ]
  },

  async erase(ctx, ids, wish) {
    const { db, labId } = ctx
    const mine = ids as Id<'participant'>[]
    await db
      .delete(learningProgress)
      .where(and(eq(learningProgress.labId, labId), inArray(learningProgress.participantId, mine)))
    await db
      .delete(learningCompletion)
      .where(
        and(eq(learningCompletion.labId, labId), inArray(learningCompletion.participantId, mine)),
      )
    await db
      .delete(learningWaiver)
      .where(and(eq(learningWaiver.labId, labId), inArray(learningWaiver.participantId, mine)))
    await eraseTrainings(ctx, ids, wish)
    await eraseSkills(ctx, ids)
    return []
  },
}
