import { principalComponents, turnedLike, type Components } from './components.ts'
import { commonGround, groupTallies, priorities, sumOf, tallyOfAll } from './group-votes.ts'
import { groupPeople, type GroupMemory } from './grouping.ts'
import { majorityConsensus, unsureStatements } from './majority.ts'
import { participantPositions, statementPositions } from './positions.ts'
import { representativeOf } from './representative.ts'
import { meanVotes, voteCounts, type LeftOut, type VoteMatrix } from './votes.ts'

/** With fewer people or votes than this a picture of groups would be a picture of chance. */
const meaningful = { people: 15, votesEach: 7, statements: 7 }

/** Everything an opinion map shows. Statements and participants are places in the matrix. */
export type OpinionMap = ReturnType<typeof analyseVotes>

/** What may be known beforehand: statements left out, and what the update before left. */
type Known = {
  leftOut?: LeftOut
  /** Those of them that are left out on purpose: their priority is fixed. All of them when absent. */
  setAside?: LeftOut
  before?: GroupMemory
}

/**
 * Opinion groups, what is typical of each, what they share and what divides them, from votes alone.
 * Deterministic: the same matrix gives the same bytes. Time and memory grow with the number of votes.
 */
export function analyseVotes(votes: VoteMatrix, known: Known = {}) {
  const leftOut = known.leftOut ?? new Uint8Array(votes.statements)
  const found = principalComponents(votes, meanVotes(votes, leftOut), leftOut)
  const components = known.before ? turnedLike(known.before.directions, found) : found
  const positions = participantPositions(votes, components, leftOut)
  const counts = voteCounts(votes)
  const grouping = groupPeople(positions, counts, votes.statements, known.before)
  const groupOf = new Int8Array(votes.participants).fill(-1)
  grouping.groups.forEach(({ members }, g) => members.forEach((p) => (groupOf[p] = g)))
  const tallies = groupTallies(votes, groupOf, grouping.groups.length)
  const everybody = tallyOfAll(votes)
  const statementMap = statementPositions(components, leftOut)
  const { grouped, base, silhouettes } = grouping
  const { first, second } = components
  return {
    components,
    positions,
    statementMap,
    counts,
    grouped,
    base,
    silhouettes,
    memory: { ...grouping.memory, directions: { first, second } } satisfies GroupMemory,
    leftOut,
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
    priorities: priorities(tallies, statementMap.extremity, known.setAside ?? leftOut),
    isMeaningful: isMeaningful(votes, counts, components),
  }
}

/** Whether there are people, votes and differences enough for groups to mean anything. */
function isMeaningful(votes: VoteMatrix, counts: Int32Array, { first }: Components): boolean {
  const busy = counts.filter((count) => count >= meaningful.votesEach).length
  const differs = first.some((part) => part !== 0)
  return busy >= meaningful.people && votes.statements >= meaningful.statements && differs
}
