import type { Verdict } from '../../../../platform/manifest.ts'
import type { SeatFact } from '../facts.ts'
import { check, met, notMet } from './answers.ts'

const perspectivesMin = 3
const briefKey = 'research-brief'

/** Three perspectives with a funder among them, everyone's training recorded, and the research brief is there. */
export const coreTeamComplete = check(
  'core-team-complete',
  ({ seats, evidence }, { initiativeId, processId }) =>
    completeness(
      seats.filter((seat) => seat.initiativeId === initiativeId),
      evidence.some((one) => one.processId === processId && one.key === briefKey),
    ),
)

/** What a core team lacks, said in one sentence. */
function completeness(seats: readonly SeatFact[], brief: boolean): Verdict {
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
