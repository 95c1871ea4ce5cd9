import { badLine, type BadLine } from './bad-line.ts'
import { cellNames } from './cell-names.ts'
import { isBlankRow, nextCell, textOf, type Cursor } from './csv-cells.ts'
import type { VotesFile } from './read-table.ts'
import { numberAt, voteAt } from './vote-cell.ts'
import { matrixOfList, type VoteList } from './vote-list.ts'

const columns = ['timestamp', 'comment-id', 'voter-id', 'vote'] as const
type Kind = (typeof columns)[number] | undefined

/** A list while it is read; kinds say what each column holds. */
type Lines = {
  bytes: Uint8Array
  cursor: Cursor
  names: readonly string[]
  kinds: readonly Kind[]
  list: VoteList
  voters: ReturnType<typeof cellNames>
  statements: ReturnType<typeof cellNames>
}

/**
 * Reads a row for each vote, superseded ones too: of two votes on a statement the later one counts. People stand in the
 * order of their first votes, statements by number. The cursor stands after the first line.
 */
export function readList(
  names: readonly string[],
  bytes: Uint8Array,
  cursor: Cursor,
): VotesFile | BadLine {
  if (!names.includes('comment-id')) return badLine(1, 'no-comment-id', names.join(','))
  const twice = columns.find((column) => names.indexOf(column) !== names.lastIndexOf(column))
  if (twice) return badLine(1, 'column-twice', twice)
  const [voters, statements] = [cellNames(bytes), cellNames(bytes)]
  const list = emptyList(linesIn(bytes))
  const kinds = names.map((name) => columns.find((column) => column === name))
  const lines: Lines = { bytes, cursor, names, kinds, list, voters, statements }
  while (cursor.next < bytes.length) {
    nextCell(bytes, cursor)
    const bad = isBlankRow(cursor) ? null : readLine(lines)
    if (bad) return bad
  }
  const { votes, people, order } = matrixOfList(list, voters.count(), statements.texts())
  const called = voters.texts()
  return {
    votes,
    participants: Array.from(people, (voter) => called[voter]!),
    statements: order,
    publishedGroups: null,
  }
}

/** Reads the line whose first cell lies at the cursor. */
function readLine(lines: Lines): BadLine | null {
  const { bytes, cursor, kinds, list } = lines
  // without a column of times the order of lines is the order of votes
  list.time[list.count] = list.count
  for (let field = 0; ; field++) {
    const { line, from, to } = cursor
    const reason = cursor.problem ?? takeCell(lines, kinds[field])
    if (reason) return badLine(line, reason, textOf(bytes, from, to), lines.names[field])
    if (cursor.endsRow === field + 1 < kinds.length)
      return badLine(line, 'wrong-number-of-columns', String(field + 1))
    if (cursor.endsRow) break
    nextCell(bytes, cursor)
  }
  list.count++
  return null
}

/** Keeps what stands in the cell at the cursor; answers why it cannot be kept. */
function takeCell(lines: Lines, kind: Kind): string | null {
  const { bytes, list } = lines
  const { from, to } = lines.cursor
  if (kind === 'comment-id' || kind === 'voter-id') {
    if (from === to) return 'nobody-or-nothing'
    if (kind === 'voter-id') list.voter[list.count] = lines.voters.placeOf(from, to)
    else list.statement[list.count] = lines.statements.placeOf(from, to)
  } else if (kind === 'vote') {
    const vote = voteAt(bytes, from, to)
    if (vote === null) return 'not-a-vote'
    list.vote[list.count] = vote
  } else if (kind === 'timestamp') {
    const time = numberAt(bytes, from, to)
    if (!Number.isFinite(time)) return 'not-a-time'
    list.time[list.count] = time
  }
  return null
}

function emptyList(size: number): VoteList {
  return {
    count: 0,
    voter: new Int32Array(size),
    statement: new Int32Array(size),
    vote: new Int8Array(size),
    time: new Float64Array(size),
  }
}

/** How many lines there are at most. */
function linesIn(bytes: Uint8Array): number {
  let count = 1
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) count++
  return count
}
