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

/** The matrix of few votes given one by one; the last vote of a participant on a statement counts. */
export function matrixOf(
  participants: number,
  statements: number,
  entries: Iterable<VoteEntry>,
): VoteMatrix {
  const rows = Array.from({ length: participants }, () => new Map<number, Vote>())
  for (const { participant, statement, vote } of entries) rows[participant]!.set(statement, vote)
  const cast = rows.flatMap((row) => [...row])
  const rowStart = new Int32Array(participants + 1)
  rows.forEach((row, p) => (rowStart[p + 1] = rowStart[p]! + row.size))
  return {
    participants,
    statements,
    rowStart,
    column: Int32Array.from(cast, ([statement]) => statement),
    value: Int8Array.from(cast, ([, vote]) => vote),
  }
}

/** How many votes each participant has cast, on any statement. */
export function voteCounts({ participants, rowStart }: VoteMatrix): Int32Array {
  const counts = new Int32Array(participants)
  for (let p = 0; p < participants; p++) counts[p] = rowStart[p + 1]! - rowStart[p]!
  return counts
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
