import { readTable, type VotesFile } from './read-table.ts'
import { readList } from './read-list.ts'

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
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  const end = bytes.indexOf(10, start)
  const header = decode(bytes.subarray(start, end < 0 ? bytes.length : end))
    .trim()
    .split(',')
  if (header.length < 2) return refused('votes-file-empty')
  const rows = bytes.subarray(end < 0 ? bytes.length : end + 1)
  if (header[0] === 'participant') return settle(() => readTable(header, rows))
  if (header.includes('voter-id') && header.includes('vote'))
    return settle(() => readList(header, rows))
  return refused('votes-file-unknown', { line: 1, header: header.slice(0, 6).join(',') })
}

/** A line that cannot be read: which, why, and what stood there. */
export type BadLine = { line: number; reason: string; value: string }

function settle(read: () => VotesFile | BadLine): VotesRead {
  const found = read()
  if ('reason' in found) return refused('votes-file-malformed', found)
  return found.votes.participants === 0 ? refused('votes-file-empty') : { ok: true, value: found }
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}

function refused(code: VotesProblem, details: Record<string, unknown> = {}): VotesRead {
  return { ok: false, code, details }
}
