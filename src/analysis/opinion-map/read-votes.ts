import { badLine, type BadLine } from './bad-line.ts'
import { cursorAt, nextCell, textOf, type Cursor } from './csv-cells.ts'
import { readList } from './read-list.ts'
import { readTable, type VotesFile } from './read-table.ts'
import { firstNotUtf8 } from './utf-8.ts'

export type { VotesFile } from './read-table.ts'
type VotesProblem = 'votes-file-empty' | 'votes-file-unknown' | 'votes-file-malformed'

/** What was read, or why it could not be and where. */
export type VotesRead =
  | { ok: true; value: VotesFile }
  | { ok: false; code: VotesProblem; details: Record<string, unknown> }

/**
 * Reads votes as Polis exports them: `participants-votes.csv` (a row for each participant, a column for each statement)
 * or `votes.csv` (a row for each vote, superseded ones too). 1 agrees, -1 disagrees, 0 passes. A malformed file is
 * refused with its line and the reason.
 */
export function readVotes(bytes: Uint8Array): VotesRead {
  const strange = strangeBytes(bytes)
  if (strange) return refused('votes-file-malformed', strange)
  const cursor = cursorAt(startsWith(bytes, [0xef, 0xbb, 0xbf]) ? 3 : 0)
  if (cursor.next >= bytes.length) return refused('votes-file-empty')
  const header = readHeader(bytes, cursor)
  if (!Array.isArray(header)) return refused('votes-file-malformed', header)
  if (header.includes('participant')) return settle(readTable(header, bytes, cursor))
  if (header.includes('voter-id') && header.includes('vote'))
    return settle(readList(header, bytes, cursor))
  const shown = badLine(1, '', header.slice(0, 6).join(',')).value
  return refused('votes-file-unknown', { line: 1, header: shown })
}

function readHeader(bytes: Uint8Array, cursor: Cursor): string[] | BadLine {
  const header: string[] = []
  do {
    nextCell(bytes, cursor)
    const text = textOf(bytes, cursor.from, cursor.to)
    if (cursor.problem) return badLine(cursor.line, cursor.problem, text)
    header.push(text.trim())
  } while (!cursor.endsRow)
  return header
}

/** Text of another kind, or no text at all. */
function strangeBytes(bytes: Uint8Array): BadLine | null {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]))
    return badLine(1, 'utf-16', '')
  const nothing = bytes.indexOf(0)
  if (nothing >= 0) return badLine(lineOf(bytes, nothing), 'not-text', '')
  const foreign = firstNotUtf8(bytes)
  return foreign < 0 ? null : badLine(lineOf(bytes, foreign), 'not-utf-8', '')
}

/** The line a byte lies on. */
function lineOf(bytes: Uint8Array, place: number): number {
  let line = 1
  for (let at = bytes.indexOf(10); at >= 0 && at < place; at = bytes.indexOf(10, at + 1)) line++
  return line
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, n) => bytes[n] === byte)
}

function settle(found: VotesFile | BadLine): VotesRead {
  if ('reason' in found) return refused('votes-file-malformed', found)
  return found.votes.column.length === 0 ? refused('votes-file-empty') : { ok: true, value: found }
}

function refused(code: VotesProblem, details: Record<string, unknown> = {}): VotesRead {
  return { ok: false, code, details }
}
