import type { VoteMatrix } from './votes.ts'

/** Votes one by one, in columns: the places of voter and statement, the vote, and when. */
export type VoteList = {
  count: number
  voter: Int32Array
  statement: Int32Array
  vote: Int8Array
  time: Float64Array
}

/**
 * The matrix of a list of votes: of two votes of a voter on a statement the later counts, of equal times the one further
 * down. `people` are voters in the order of their first votes; `order` the statements by number. Time and memory grow
 * with the number of votes: sorted by counting, first by statement, then by voter.
 */
export function matrixOfList(list: VoteList, voters: number, statementNames: readonly string[]) {
  const people = inOrderOfFirstVotes(list, voters)
  const byNumber = [...statementNames.keys()].toSorted((a, b) => {
    const [one, other] = [statementNames[a]!, statementNames[b]!]
    return Number(one) - Number(other) || (one < other ? -1 : 1)
  })
  const [row, column] = [placesOf(people), placesOf(Int32Array.from(byNumber))]
  const all = Int32Array.from({ length: list.count }, (_, i) => i)
  const sorted = byPlace(
    byPlace(all, list.statement, column, statementNames.length).order,
    list.voter,
    row,
    voters,
  )
  const votes = newestOf(list, sorted.order, sorted.starts, column)
  return { votes, people, order: byNumber.map((place) => statementNames[place]!) }
}

function inOrderOfFirstVotes({ count, voter, time }: VoteList, voters: number): Int32Array {
  const first = new Int32Array(voters).fill(-1)
  for (let i = 0; i < count; i++) {
    const before = first[voter[i]!]!
    if (before < 0 || time[i]! < time[before]!) first[voter[i]!] = i
  }
  return Int32Array.from(first.keys()).sort(
    (a, b) => time[first[a]!]! - time[first[b]!]! || first[a]! - first[b]!,
  )
}

function placesOf(order: Int32Array): Int32Array {
  const places = new Int32Array(order.length)
  for (let n = 0; n < order.length; n++) places[order[n]!] = n
  return places
}

/** The votes by the place of what they name, those with the same place in the order they had. */
function byPlace(before: Int32Array, named: Int32Array, place: Int32Array, places: number) {
  const starts = new Int32Array(places + 1)
  for (let n = 0; n < before.length; n++) starts[place[named[before[n]!]!]! + 1]!++
  for (let p = 0; p < places; p++) starts[p + 1]! += starts[p]!
  const next = starts.slice()
  const order = new Int32Array(before.length)
  for (let n = 0; n < before.length; n++) {
    const i = before[n]!
    order[next[place[named[i]!]!]!++] = i
  }
  return { order, starts }
}

function newestOf(
  { statement, vote, time }: VoteList,
  order: Int32Array,
  starts: Int32Array,
  columnOf: Int32Array,
): VoteMatrix {
  const participants = starts.length - 1
  const rowStart = new Int32Array(participants + 1)
  const column = new Int32Array(order.length)
  const value = new Int8Array(order.length)
  let count = 0
  for (let p = 0; p < participants; p++) {
    let newest = -1
    for (let n = starts[p]!; n < starts[p + 1]!; n++) {
      const i = order[n]!
      const isSame = newest >= 0 && statement[newest] === statement[i]
      if (isSame && time[i]! < time[newest]!) continue
      if (!isSame) count++
      newest = i
      column[count - 1] = columnOf[statement[i]!]!
      value[count - 1] = vote[i]!
    }
    rowStart[p + 1] = count
  }
  return {
    participants,
    statements: columnOf.length,
    rowStart,
    column: column.slice(0, count),
    value: value.slice(0, count),
  }
}
