import type { RequirementChecker, Verdict } from '../../../platform/manifest.ts'
import { countedAt, phaseCounts, type CountedAtGate } from './gathered.ts'

/** Rule 3: no phase closes while anybody whose words count there has no answer. One query for all gates. */
export const contributionsAnswered: RequirementChecker = {
  names: ['contributions-answered'],
  async check(db, labId, questions) {
    const initiatives = [...new Set(questions.map(({ initiativeId }) => initiativeId))]
    const counts = await phaseCounts(db, labId, initiatives)
    return new Map(
      questions.map((one) => [one.requirementId, answeredness(countedAt(counts, one.phaseId))]),
    )
  },
}

/** What was not looked at yet may be somebody's words too: it keeps the gate closed until a moderator has. */
function answeredness({ gathered, unanswered, unlooked }: CountedAtGate): Verdict {
  const say = (key: string, values = {}) => ({ key: `voices.check.answered.${key}`, values })
  if (unanswered > 0) {
    return { state: 'not-met', detail: say('waiting', { count: unanswered, gathered }) }
  }
  if (unlooked > 0) return { state: 'not-met', detail: say('unlooked', { count: unlooked }) }
  if (gathered === 0) return { state: 'not-applicable', detail: say('nothing') }
  return { state: 'met', detail: say('met', { count: gathered }) }
}
