import type { Vote, VoteMatrix } from './votes.ts'

/** A place beyond this is a mistake rather than a statement. */
const placeMax = 1 << 24
const firstRoom = 1 << 12

/**
 * Takes votes as they come from a database, voter after voter, and makes the matrix of them: `startVoter()`, then `add`
 * for each vote of this voter. Nine bytes a vote at most twice, no object for any. Of two votes of a voter on one
 * statement the later counts. Voters should come in the order of their first votes.
 */
export function matrixBuilder() {
  let column = new Int32Array(firstRoom)
  let value = new Int8Array(firstRoom)
  let rowStart = new Int32Array(firstRoom)
  let lastAt = new Int32Array(firstRoom).fill(-1)
  let [count, rows] = [0, 0]

  function startVoter(): void {
    if (rows + 1 >= rowStart.length) rowStart = larger(rowStart, Int32Array)
    rowStart[rows++] = count
    rowStart[rows] = count
  }

  /** `place` is the number a statement is called by, from 0; best without large gaps. */
  function add(place: number, vote: Vote): void {
    if (rows === 0) throw new RangeError('a vote before the first voter')
    if (!(place >= 0 && place < lastAt.length)) makeRoomFor(place)
    const before = lastAt[place]!
    if (before >= rowStart[rows - 1]!) {
      value[before] = vote
      return
    }
    if (count === column.length) {
      column = larger(column, Int32Array)
      value = larger(value, Int8Array)
    }
    lastAt[place] = count
    column[count] = place
    value[count++] = vote
    rowStart[rows] = count
  }

  function makeRoomFor(place: number): void {
    if (!(place >= 0 && place <= placeMax))
      throw new RangeError(`no place of a statement: ${place}`)
    while (place >= lastAt.length) {
      const from = lastAt.length
      lastAt = larger(lastAt, Int32Array).fill(-1, from)
    }
  }

  /** The matrix, and the place that each of its columns was called by: statements without a vote have none. */
  function finish(): { votes: VoteMatrix; numbers: Int32Array<ArrayBuffer> } {
    const numbers = Int32Array.from(lastAt.keys().filter((place) => lastAt[place]! >= 0))
    numbers.forEach((place, c) => (lastAt[place] = c))
    for (let i = 0; i < count; i++) column[i] = lastAt[column[i]!]!
    const votes = {
      participants: rows,
      statements: numbers.length,
      rowStart: rowStart.slice(0, rows + 1),
      column: column.slice(0, count),
      value: value.slice(0, count),
    }
    return { votes, numbers }
  }

  return { startVoter, add, finish }
}

/** The same array with room for twice as much. */
function larger<T extends Int32Array | Int8Array>(old: T, kind: new (size: number) => T): T {
  const room = new kind(old.length * 2)
  room.set(old)
  return room
}
