/** A vote as it is counted here and in exports: 1 agree, -1 disagree, 0 pass. */
export type Vote = -1 | 0 | 1

/**
 * The newest vote of each participant on each statement, by rows. Row p has its entries at rowStart[p] up to
 * rowStart[p + 1]: `column` says which statement, `value` the vote. Rows stand in the order of first votes,
 * because the grouping starts from the first distinct rows. Every statement has at least one vote.
 */
export type VoteMatrix = {
  participants: number
  statements: number
  rowStart: Int32Array
  column: Int32Array
  value: Int8Array
}

/** Which statements are left out of the mathematics (rejected, or about the people themselves): 1 each. */
export type LeftOut = Uint8Array

/** One vote with the places of its participant and its statement. */
export type VoteEntry = { participant: number; statement: number; vote: Vote }

/** The matrix of votes given one by one; the last vote of a participant on a statement counts. */
export function matrixOf(
  participants: number,
  statements: number,
  entries: Iterable<VoteEntry>,
): VoteMatrix {
  const rows = Array.from({ length: participants }, () => new Map<number, Vote>())
  for (const { participant, statement, vote } of entries) rows[participant]!.set(statement, vote)
  const count = rows.reduce((sum, row) => sum + row.size, 0)
  const rowStart = new Int32Array(participants + 1)
  const column = new Int32Array(count)
  const value = new Int8Array(count)
  let at = 0
  for (const [p, row] of rows.entries()) {
    for (const [statement, vote] of row) {
      column[at] = statement
      value[at++] = vote
    }
    rowStart[p + 1] = at
  }
  return { participants, statements, rowStart, column, value }
}

/** How many votes each participant has cast, on any statement. */
export function voteCounts({ participants, rowStart }: VoteMatrix): Int32Array {
  return Int32Array.from({ length: participants }, (_, p) => rowStart[p + 1]! - rowStart[p]!)
}

/** The mean vote on each statement among those who voted on it; 0 for statements left out. */
export function meanVotes(
  { statements, column, value }: VoteMatrix,
  leftOut: LeftOut,
): Float64Array {
  const sum = new Float64Array(statements)
  const seen = new Int32Array(statements)
  for (let i = 0; i < column.length; i++) {
    sum[column[i]!]! += value[i]!
    seen[column[i]!]!++
  }
  return sum.map((total, c) => (leftOut[c] || seen[c] === 0 ? 0 : total / seen[c]!))
}
