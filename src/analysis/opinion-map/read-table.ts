import type { BadLine } from './read-votes.ts'
import type { VoteMatrix } from './votes.ts'

/** Votes with what participants and statements are called in their file, and the groups it names, if any. */
export type VotesFile = {
  votes: VoteMatrix
  participants: string[]
  statements: string[]
  publishedGroups: string[] | null
}

const comma = 44
const newline = 10
const carriage = 13

/** Columns that say something about the participant; every other column is a statement. */
const about = new Set([
  'participant',
  'xid',
  'group-id',
  'n-comments',
  'n-votes',
  'n-agree',
  'n-disagree',
])

/** Reads a row for each participant, byte by byte: most places are empty. */
export function readTable(header: readonly string[], bytes: Uint8Array): VotesFile | BadLine {
  const names = header.map((name) => name.trim())
  const kept = names.map((name) => !about.has(name))
  const groupColumn = names.indexOf('group-id')
  const sink = newSink(names.length)
  const participants: string[] = []
  const groups: string[] = []
  let at = 0
  for (let line = 2; at < bytes.length; line++) {
    let field = 0
    let from = at
    if (isBlank(bytes, at)) {
      at = bytes.indexOf(newline, at) + 1 || bytes.length
      continue
    }
    for (let ends = false; !ends; field++) {
      let to = from
      while (to < bytes.length && bytes[to] !== comma && bytes[to] !== newline) to++
      ends = to >= bytes.length || bytes[to] === newline
      const last = ends && bytes[to - 1] === carriage ? to - 1 : to
      if (field >= names.length) return bad(line, 'too-many-columns', String(names.length))
      if (field === 0) participants.push(textOf(bytes, from, last))
      else if (field === groupColumn) groups.push(textOf(bytes, from, last))
      else if (kept[field] && last > from) {
        const vote = voteAt(bytes, from, last)
        if (vote === null) return bad(line, 'not-a-vote', textOf(bytes, from, last))
        sink.add(field, vote)
      }
      from = to + 1
      at = from
    }
    if (field < names.length) return bad(line, 'too-few-columns', String(field))
    sink.endRow()
  }
  const twice = firstTwice(participants)
  if (twice >= 0) return bad(twice + 2, 'participant-twice', participants[twice]!)
  const { votes, columns } = sink.finish()
  return {
    votes,
    participants,
    statements: columns.map((column) => names[column]!),
    publishedGroups: groupColumn < 0 ? null : groups,
  }
}

function isBlank(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === newline || (bytes[at] === carriage && bytes[at + 1] === newline)
}

/** A vote written as 1, 0 or -1, also with a decimal .0; null for anything else. */
function voteAt(bytes: Uint8Array, from: number, to: number): number | null {
  const first = bytes[from]!
  const length = to - from
  if (length === 1) return first === 49 ? 1 : first === 48 ? 0 : null
  if (length === 2 && first === 45 && bytes[from + 1] === 49) return -1
  const whole = /^(-?[01])\.0+$/.exec(textOf(bytes, from, to))
  return whole ? Number(whole[1]) : null
}

/** Takes votes row by row into growing arrays, and keeps the statements that have votes. */
function newSink(columnCount: number) {
  let column = new Int32Array(1 << 16)
  let value = new Int8Array(1 << 16)
  let count = 0
  const rowStart = [0]
  const seen = new Int32Array(columnCount)
  return {
    add(field: number, vote: number): void {
      if (count === column.length) {
        column = grown(column, new Int32Array(count * 2))
        value = grown(value, new Int8Array(count * 2))
      }
      column[count] = field
      value[count++] = vote
      seen[field]!++
    },
    endRow: () => void rowStart.push(count),
    finish(): { votes: VoteMatrix; columns: number[] } {
      const columns = [...seen.keys()].filter((field) => seen[field]! > 0)
      const place = new Int32Array(columnCount)
      columns.forEach((field, c) => (place[field] = c))
      for (let i = 0; i < count; i++) column[i] = place[column[i]!]!
      const votes = {
        participants: rowStart.length - 1,
        statements: columns.length,
        rowStart: Int32Array.from(rowStart),
        column: column.slice(0, count),
        value: value.slice(0, count),
      }
      return { votes, columns }
    },
  }
}

function grown<T extends Int32Array | Int8Array>(old: T, larger: T): T {
  larger.set(old)
  return larger
}

function firstTwice(names: readonly string[]): number {
  const seen = new Set<string>()
  return names.findIndex((name) => seen.size === seen.add(name).size)
}

function textOf(bytes: Uint8Array, from: number, to: number): string {
  return new TextDecoder().decode(bytes.subarray(from, to))
}

function bad(line: number, reason: string, value: string): BadLine {
  return { line, reason, value: value.slice(0, 40) }
}
