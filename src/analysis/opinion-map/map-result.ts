import { analyseVotes, type OpinionMap } from './analyse.ts'
import { commonStatements, type CommonGround } from './common-ground.ts'
import { compassOf, type Compass } from './compass.ts'
import { keptMemory, memoryFrom } from './kept-memory.ts'
import { leaveOut } from './left-out.ts'
import { drawnOf, pictureOf, type Picture } from './picture.ts'
import { writePoints } from './point-file.ts'
import { dividingStatements, statementFigures, type StatementFigures } from './statement-figures.ts'
import type { VoteMatrix } from './votes.ts'

/** What an opinion map is made of. Rows of the matrix are participants, columns are statements. */
export type MapInput = {
  votes: VoteMatrix
  /** What each column is called by: its statement's number. Results speak in these. */
  numbers: Int32Array
  /** What each row is called by, the same in every update. Only hashes of it are kept. */
  keys: readonly string[]
  /** Numbers of statements that may be voted on but stay out of the mathematics: rejected, or about the people. */
  leftOut: readonly number[]
  /** `memory` of the update before, so that groups keep their ids; null the first time. */
  memory: Uint8Array | null
  /** A smaller group is not drawn: no hull, no dots of its own. 5 when absent. */
  smallMin?: number
}

/** What a group thinks that others do not: `count` of `of` of its people agree (or disagree). */
export type TypicalStatement = {
  statement: number
  direction: 'agree' | 'disagree'
  count: number
  of: number
  /** Drawn towards one half while few have answered, and so many times the share of the other groups. */
  share: number
  ratio: number
}

/** What everybody's counts say about one statement: `count` of `of` people, the most telling first. */
export type SharedView = { statement: number; count: number; of: number; share: number }

/** Where each participant stands, by row of the matrix: never for a page without asking whose it is. */
export type PeoplePlaces = {
  x: Float32Array
  y: Float32Array
  /** Group id, -1 for nobody's. */
  group: Int16Array
}

/** Everything pages need of one update of an opinion map. Plain values and typed arrays: it may be cloned. */
export type MapResult = {
  participants: number
  statements: number
  votes: number
  /** How many of the participants have voted enough to be grouped. */
  grouped: number
  /** Whether there are people, votes and differences enough for groups to mean anything. */
  isMeaningful: boolean
  /** Chosen number of groups, 0 when there are none, and how well each number would fit (-1 to 1). */
  k: number
  silhouettes: Record<number, number>
  groups: { id: number; size: number; x: number; y: number; typical: TypicalStatement[] }[]
  /** In the order of columns; statements nobody has voted on have none (see `priorityUnseen`). */
  figures: StatementFigures[]
  commonGround: CommonGround[]
  /** Numbers of the statements on which groups differ most, the most dividing first; at most ten. */
  dividing: number[]
  majority: { agree: SharedView[]; disagree: SharedView[] }
  /** Statements that many pass on: `share` of those who saw it, at most five. */
  unsure: SharedView[]
  picture: Picture
  /** All points for the browser: see `readPoints`. */
  pointFile: Uint8Array
  /** To find the place of one person's votes on this map: see `whereIs`. Plain JSON. */
  compass: Compass
  /** To hand in next time: bytes without keys, for a bytea column. */
  memory: Uint8Array
  people: PeoplePlaces
}

/** One update of an opinion map, from votes to what pages show. Long work: run it in a worker. */
export function analyseMap(input: MapInput): MapResult {
  const { votes, numbers, smallMin = 5 } = input
  const map = mapOf(input)
  const figures = statementFigures(map, numbers)
  return {
    participants: votes.participants,
    statements: votes.statements,
    votes: votes.column.length,
    grouped: map.grouped.length,
    isMeaningful: map.isMeaningful,
    k: map.groups.length,
    silhouettes: map.silhouettes,
    groups: groupsOf(map, numbers),
    figures,
    commonGround: numbered(commonStatements(map), numbers),
    dividing: dividingStatements(figures).map(({ statement }) => statement),
    majority: {
      agree: numbered(map.majority.agree.map(viewOf), numbers),
      disagree: numbered(map.majority.disagree.map(viewOf), numbers),
    },
    unsure: numbered(map.unsure.map(viewOf), numbers),
    picture: pictureOf(map, { smallMin }),
    pointFile: pointFileOf(map, smallMin),
    compass: compassOf(map, numbers),
    memory: keptMemory(map.memory, input),
    people: peopleOf(map),
  }
}

function mapOf({ votes, numbers, keys, leftOut, memory }: MapInput): OpinionMap {
  const wanted = new Set(leftOut)
  const setAside = Uint8Array.from(numbers, (number) => (wanted.has(number) ? 1 : 0))
  const before = memory && memoryFrom(memory, { keys, numbers })
  return analyseVotes(votes, {
    leftOut: leaveOut(votes, (c) => setAside[c] === 1),
    setAside,
    before: before ?? undefined,
  })
}

function groupsOf({ groups }: OpinionMap, numbers: Int32Array): MapResult['groups'] {
  return groups.map(({ id, x, y, members, representative }) => ({
    id,
    size: members.length,
    x,
    y,
    typical: representative.map(({ statement, direction, count, of, share, ratio }) => ({
      statement: numbers[statement]!,
      direction,
      count,
      of,
      share,
      ratio,
    })),
  }))
}

function numbered<T extends { statement: number }>(some: readonly T[], numbers: Int32Array): T[] {
  return some.map((one) => ({ ...one, statement: numbers[one.statement]! }))
}

function viewOf({ statement, count, of, share }: SharedView): SharedView {
  return { statement, count, of, share }
}

function pointFileOf(map: OpinionMap, smallMin: number): Uint8Array {
  const { x, y } = map.positions
  const points = drawnOf(map, smallMin).map(({ id, members }) => ({
    id: id ?? -1,
    x: Float64Array.from(members, (p) => x[p]!),
    y: Float64Array.from(members, (p) => y[p]!),
  }))
  return writePoints(points)
}

function peopleOf({ positions, groupOf, groups }: OpinionMap): PeoplePlaces {
  return {
    x: Float32Array.from(positions.x),
    y: Float32Array.from(positions.y),
    group: Int16Array.from(groupOf, (g) => groups[g]?.id ?? -1),
  }
}
