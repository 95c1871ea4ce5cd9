import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { RequirementChecker, Verdict } from '../../../../platform/manifest.ts'
import { coreTeamSeat, type SeatRow } from '../../core-team/schema.ts'
import type { InitiativeId } from '../../initiative/schema.ts'
import type { ProcessId } from '../../process/schema.ts'
import { answerEach, met, notMet, once } from './answers.ts'
import { evidenceIn } from './evidence-present.ts'

const perspectivesMin = 3
const briefKey = 'research-brief'

/** Three perspectives with a funder among them, everyone's training recorded, and the research brief is there. */
export const coreTeamComplete: RequirementChecker = {
  name: 'core-team-complete',
  async check(db, labId, questions) {
    const ids = once(questions.map(({ initiativeId }) => initiativeId as InitiativeId))
    const seats = await db
      .select()
      .from(coreTeamSeat)
      .where(
        and(
          eq(coreTeamSeat.labId, labId),
          inArray(coreTeamSeat.initiativeId, ids),
          isNull(coreTeamSeat.leftOn),
        ),
      )
    const processIds = once(questions.map(({ processId }) => processId as ProcessId))
    const present = await evidenceIn(db, labId, processIds)
    return answerEach('core-team-complete', questions, ({ initiativeId, processId }) =>
      completeness(
        seats.filter((seat) => seat.initiativeId === initiativeId),
        present.has(`${processId} ${briefKey}`),
      ),
    )
  },
}

/** What a core team lacks, said in one sentence. */
export function completeness(
  seats: readonly Pick<SeatRow, 'perspective' | 'funder' | 'trainedOn'>[],
  brief: boolean,
): Verdict {
  const perspectives = new Set(seats.map(({ perspective }) => perspective)).size
  const trained = seats.filter(({ trainedOn }) => trainedOn !== null).length
  const funder = seats.some((seat) => seat.funder)
  const values = {
    seats: seats.length,
    perspectives,
    trained,
    needed: perspectivesMin,
    funder: funder ? 'yes' : 'no',
    brief: brief ? 'yes' : 'no',
  }
  if (seats.length === 0) return notMet('initiatives.check.core-team.none')
  const complete = perspectives >= perspectivesMin && funder && trained === seats.length && brief
  return complete
    ? met('initiatives.check.core-team.met', values)
    : notMet('initiatives.check.core-team.lacks', values)
}
