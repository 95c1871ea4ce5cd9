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
  { center, first, second }: Components,
  leftOut: LeftOut,
): Points {
  const { participants, statements, rowStart, column, value } = votes
  const x = new Float64Array(participants)
  const y = new Float64Array(participants)
  const away = leftOut.reduce((sum, one) => sum + one, 0)
  for (let p = 0; p < participants; p++) {
    let seen = away
    let [along, across] = [0, 0]
    for (let i = rowStart[p]!; i < rowStart[p + 1]!; i++) {
      const c = column[i]!
      if (leftOut[c]) continue
      seen++
      const deviation = value[i]! - center[c]!
      along += deviation * first[c]!
      across += deviation * second[c]!
    }
    const scale = Math.sqrt(statements / Math.max(seen, 1))
    x[p] = scale * along
    y[p] = scale * across
  }
  return { x, y }
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
