import { and, eq, inArray, max } from 'drizzle-orm'
import type { RequirementChecker } from '../../../../platform/manifest.ts'
import { challengeVersion } from '../../challenge/schema.ts'
import type { InitiativeId } from '../../initiative/schema.ts'
import { answerEach, met, notMet, once } from './answers.ts'

/** The challenge question has come to a version: 2 means that it was changed once. */
export const challengeVersioned: RequirementChecker = {
  name: 'challenge-version',
  async check(db, labId, questions) {
    const ids = once(questions.map(({ initiativeId }) => initiativeId as InitiativeId))
    const found = await db
      .select({
        initiativeId: challengeVersion.initiativeId,
        number: max(challengeVersion.number),
      })
      .from(challengeVersion)
      .where(and(eq(challengeVersion.labId, labId), inArray(challengeVersion.initiativeId, ids)))
      .groupBy(challengeVersion.initiativeId)
    const newest = new Map<string, number>(found.map((one) => [one.initiativeId, one.number ?? 0]))
    return answerEach(
      'challenge-version',
      questions,
      ({ params: { min: needed }, initiativeId }) => {
        const number = newest.get(initiativeId) ?? 0
        if (number >= needed) return met('initiatives.check.question.met', { number })
        if (number === 0) return notMet('initiatives.check.question.none')
        return notMet('initiatives.check.question.older', { number, needed })
      },
    )
  },
}
