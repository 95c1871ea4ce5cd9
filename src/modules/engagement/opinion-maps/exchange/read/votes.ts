import type { Mistakes } from './mistakes.ts'
import { linesOf, type CellLine, type SourceFile } from './lines.ts'
import { momentOf, numberOf } from './values.ts'

/** One vote of a file. `atMs` is null where the file has no times. */
export type FileVote = {
  line: number
  voter: string
  statement: number
  vote: number
  matters: boolean
  atMs: number | null
}

export type VotesReading = { isTimed: boolean; votes: AsyncGenerator<FileVote> }

/**
 * Reads votes as Polis exports them, vote by vote: `votes.csv` with superseded ones, or `participants-votes.csv` with
 * a row for each participant. 1 agrees, -1 disagrees, 0 passes. Null when it is neither.
 */
export async function openVotes(
  source: SourceFile,
  mistakes: Mistakes,
): Promise<VotesReading | null> {
  const lines = linesOf(source, mistakes)
  const first = await lines.next()
  if (first.done) return null
  const names = first.value.cells.map((cell) => cell.trim().replace(/^\ufeff/, ''))
  if (names[0] === 'participant')
    return { isTimed: false, votes: tableVotes(source.name, names, lines, mistakes) }
  const places = ['comment-id', 'voter-id', 'vote', 'timestamp', 'important'].map((name) =>
    names.indexOf(name),
  )
  if (places.slice(0, 3).includes(-1)) return null
  const isTimed = places[3] !== -1
  return { isTimed, votes: listVotes(source.name, names.length, places, lines, mistakes) }
}

type Lines = AsyncIterable<CellLine>

async function* listVotes(
  file: string,
  width: number,
  places: readonly number[],
  lines: Lines,
  mistakes: Mistakes,
): AsyncGenerator<FileVote> {
  const [statementAt, voterAt, voteAt, timeAt, importantAt] = places as [
    number,
    number,
    number,
    number,
    number,
  ]
  for await (const { line, cells } of lines) {
    if (mistakes.tooMany()) return
    const wrong = (reason: Parameters<Mistakes['add']>[2], value: string) =>
      mistakes.add(file, line, reason, value)
    if (cells.length !== width) {
      wrong('wrong-number-of-columns', cells.join(','))
      continue
    }
    const voter = cells[voterAt]!.trim()
    const statement = numberOf(cells[statementAt]!)
    const vote = voteOf(cells[voteAt]!)
    const atMs = timeAt < 0 ? null : momentOf(cells[timeAt]!)
    if (voter === '') wrong('nobody-or-nothing', cells.join(','))
    else if (statement === null) wrong('not-a-number', cells[statementAt]!)
    else if (vote === null) wrong('not-a-vote', cells[voteAt]!)
    else if (timeAt >= 0 && atMs === null) wrong('not-a-time', cells[timeAt]!)
    else yield { line, voter, statement, vote, matters: isYes(cells[importantAt]), atMs }
  }
}

/** Columns that say something about the participant; every other column is a statement. */
const about = ['participant', 'xid', 'group-id', 'n-comments', 'n-votes', 'n-agree', 'n-disagree']

async function* tableVotes(
  file: string,
  names: readonly string[],
  lines: Lines,
  mistakes: Mistakes,
): AsyncGenerator<FileVote> {
  const columns = names.flatMap((name, place) => {
    if (about.includes(name)) return []
    const statement = numberOf(name)
    if (statement === null) mistakes.add(file, 1, 'not-a-number', name)
    return statement === null ? [] : { place, statement }
  })
  const seen = new Set<string>()
  for await (const { line, cells } of lines) {
    if (mistakes.tooMany()) return
    const voter = cells[0]!.trim()
    if (cells.length !== names.length)
      mistakes.add(file, line, 'wrong-number-of-columns', String(cells.length))
    else if (voter === '') mistakes.add(file, line, 'nobody-or-nothing', '')
    else if (seen.size === seen.add(voter).size)
      mistakes.add(file, line, 'participant-twice', voter)
    else yield* rowVotes(file, { line, cells }, voter, columns, mistakes)
  }
}

function* rowVotes(
  file: string,
  { line, cells }: CellLine,
  voter: string,
  columns: readonly { place: number; statement: number }[],
  mistakes: Mistakes,
): Generator<FileVote> {
  for (const { place, statement } of columns) {
    const cell = cells[place]!.trim()
    if (cell === '') continue
    const vote = voteOf(cell)
    if (vote === null) mistakes.add(file, line, 'not-a-vote', cell)
    else yield { line, voter, statement, vote, matters: false, atMs: null }
  }
}

function voteOf(cell: string): number | null {
  const vote = /^\s*(-?[01])(?:\.0+)?\s*$/.exec(cell)?.[1]
  return vote === undefined ? null : Number(vote) + 0
}

function isYes(cell: string | undefined): boolean {
  return cell !== undefined && /^(?:1|true|yes)$/i.test(cell.trim())
}
