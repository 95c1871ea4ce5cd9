import type { Components } from './components.ts'
import type { LeftOut, VoteMatrix } from './votes.ts'

/** Points of the map, one place each in both arrays. */
export type Points = { x: Float64Array; y: Float64Array }

/**
 * Where each participant stands: sqrt(C / n) times the sum over their votes of (vote - mean) along each direction,
 * n votes of C statements. Statements left out count as votes of 0 by everybody, in C and in n.
 */
export function participantPositions(
  votes: VoteMatrix,
  components: Components,
  leftOut: LeftOut,
): Points {
  const { participants, statements, rowStart } = votes
  const x = sumsAlong(votes, components.center, components.first)
  const y = sumsAlong(votes, components.center, components.second)
  const counted = leftOut.map((one) => 1 - one)
  const away = statements - counted.reduce((sum, one) => sum + one, 0)
  for (let p = 0; p < participants; p++) {
    let seen = away
    for (let i = rowStart[p]!; i < rowStart[p + 1]!; i++) seen += counted[votes.column[i]!]!
    const scale = Math.sqrt(statements / Math.max(seen, 1))
    x[p]! *= scale
    y[p]! *= scale
  }
  return { x, y }
}

/** For each participant the sum of (vote - mean) times the direction, which is 0 for statements left out. */
function sumsAlong(
  { participants, rowStart, column, value }: VoteMatrix,
  center: Float64Array,
  direction: Float64Array,
): Float64Array {
  const sums = new Float64Array(participants)
  for (let p = 0; p < participants; p++) {
    const end = rowStart[p + 1]!
    let sum = 0
    for (let i = rowStart[p]!; i < end; i++) {
      const c = column[i]!
      sum += (value[i]! - center[c]!) * direction[c]!
    }
    sums[p] = sum
  }
  return sums
}

/** Where somebody would stand who had only agreed with one statement, and how far out that is (its extremity). */
export function statementPositions(
  { center, first, second }: Components,
  leftOut: LeftOut,
): Points & { extremity: Float64Array } {
  const scale = Math.sqrt(center.length)
  const along = (direction: Float64Array) =>
    direction.map((part, c) => (leftOut[c] ? 0 : scale * (1 - center[c]!) * part))
  const [x, y] = [along(first), along(second)]
  return { x, y, extremity: x.map((at, c) => Math.hypot(at, y[c]!)) }
}
