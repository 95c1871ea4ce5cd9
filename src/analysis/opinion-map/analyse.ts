import { principalComponents, type Components } from './components.ts'
import { commonGround, groupTallies, priorities, sumOf, tallyOfAll } from './group-votes.ts'
import { groupPeople, type GroupMemory } from './grouping.ts'
import { majorityConsensus, unsureStatements } from './majority.ts'
import { participantPositions, statementPositions, type Points } from './positions.ts'
import { representativeOf } from './representative.ts'
import { meanVotes, voteCounts, type LeftOut, type VoteMatrix } from './votes.ts'

/** With fewer people or votes than this a picture of groups would be a picture of chance. */
const meaningful = { people: 15, votesEach: 7, statements: 7 }

/** Everything an opinion map shows. Statements and participants are places in the matrix. */
export type OpinionMap = ReturnType<typeof analyseVotes>

/** What may be known beforehand: statements left out, and what the update before left. */
type Known = { leftOut?: LeftOut; before?: GroupMemory }

/**
 * Opinion groups, what is typical of each, what they share and what divides them, from votes alone.
 * Deterministic: the same matrix gives the same bytes. Time and memory grow with the number of votes.
 */
export function analyseVotes(votes: VoteMatrix, known: Known = {}) {
  const leftOut = known.leftOut ?? new Uint8Array(votes.statements)
  const components = principalComponents(votes, meanVotes(votes, leftOut), leftOut)
  const positions = participantPositions(votes, components, leftOut)
  const counts = voteCounts(votes)
  const grouping = groupPeople(positions, counts, votes.statements, known.before)
  const groupOf = new Int8Array(votes.participants).fill(-1)
  grouping.groups.forEach(({ members }, g) => members.forEach((p) => (groupOf[p] = g)))
  const tallies = groupTallies(votes, groupOf, grouping.groups.length)
  const everybody = tallyOfAll(votes)
  const statementMap = statementPositions(components, leftOut)
  const { grouped, base, memory, silhouettes } = grouping
  return {
    components,
    positions,
    statementMap,
    counts,
    grouped,
    base,
    silhouettes,
    memory,
    groupOf,
    groups: grouping.groups.map((group, g) => ({
      ...group,
      tally: tallies[g]!,
      representative: representativeOf(
        tallies[g]!,
        sumOf(
          tallies.filter((_, other) => other !== g),
          votes.statements,
        ),
        leftOut,
      ),
    })),
    everybody,
    commonGround: commonGround(tallies, votes.statements),
    majority: majorityConsensus(everybody, leftOut),
    unsure: unsureStatements(everybody, leftOut),
    priorities: priorities(tallies, statementMap.extremity, leftOut),
    isMeaningful: isMeaningful(votes, counts, components),
  }
}

/** Whether there are people, votes and differences enough for groups to mean anything. */
function isMeaningful(votes: VoteMatrix, counts: Int32Array, { first }: Components): boolean {
  const busy = counts.filter((count) => count >= meaningful.votesEach).length
  const differs = first.some((part) => part !== 0)
  return busy >= meaningful.people && votes.statements >= meaningful.statements && differs
}

/**
 * How each participant stands to the middle of all and of their group, one place each; NaN for those without a group.
 * centricness and coreness: 1 minus the distance; extremeness: the part of the way out from their group's middle
 * that leads away from everybody's.
 */
export function participantStatistics(
  { x, y }: Points,
  groups: readonly { x: number; y: number; members: readonly number[] }[],
) {
  const size = x.length
  const centricness = new Float64Array(size).fill(Number.NaN)
  const coreness = new Float64Array(size).fill(Number.NaN)
  const extremeness = new Float64Array(size).fill(Number.NaN)
  const total = groups.reduce((sum, { members }) => sum + members.length, 0) || 1
  const middle = (axis: 'x' | 'y') =>
    groups.reduce((sum, one) => sum + one[axis] * one.members.length, 0) / total
  const [mx, my] = [middle('x'), middle('y')]
  for (const group of groups) {
    const far = Math.hypot(group.x - mx, group.y - my) || 1
    for (const p of group.members) {
      const [dx, dy] = [x[p]! - group.x, y[p]! - group.y]
      centricness[p] = 1 - Math.hypot(x[p]! - mx, y[p]! - my)
      coreness[p] = 1 - Math.hypot(dx, dy)
      extremeness[p] = (dx * (group.x - mx) + dy * (group.y - my)) / far
    }
  }
  return { centricness, coreness, extremeness }
}
