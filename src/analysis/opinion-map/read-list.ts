import type { VotesFile } from './read-table.ts'
import type { BadLine } from './read-votes.ts'
import { matrixOf, type Vote, type VoteEntry } from './votes.ts'

type Line = { at: number; voter: string; statement: string; vote: Vote }

/** Reads a row for each vote, superseded ones too: of two votes on a statement the later one counts. */
export function readList(header: readonly string[], bytes: Uint8Array): VotesFile | BadLine {
  const names = header.map((name) => name.trim())
  const [time, statement, voter, vote] = ['timestamp', 'comment-id', 'voter-id', 'vote'].map(
    (name) => names.indexOf(name),
  ) as [number, number, number, number]
  if (statement < 0)
    return { line: 1, reason: 'no-comment-id', value: names.join(',').slice(0, 40) }
  const lines: Line[] = []
  let number = 1
  for (const text of new TextDecoder().decode(bytes).split('\n')) {
    number++
    if (text.trim() === '') continue
    const cells = text.replace(/\r$/, '').split(',')
    const bad = (reason: string, value = text): BadLine => ({
      line: number,
      reason,
      value: value.slice(0, 40),
    })
    if (cells.length !== names.length) return bad('wrong-number-of-columns')
    const cast = Number(cells[vote])
    if (cells[vote] === '' || ![1, 0, -1].includes(cast)) return bad('not-a-vote', cells[vote])
    if (!cells[voter] || !cells[statement]) return bad('nobody-or-nothing')
    const at = time < 0 ? number : Number(cells[time])
    if (!Number.isFinite(at)) return bad('not-a-time', cells[time])
    lines.push({ at, voter: cells[voter], statement: cells[statement], vote: cast as Vote })
  }
  return gathered(lines.toSorted((a, b) => a.at - b.at))
}

/** People in the order of their first votes; statements by number. */
function gathered(lines: readonly Line[]): VotesFile {
  const people = new Map<string, number>()
  for (const { voter } of lines) if (!people.has(voter)) people.set(voter, people.size)
  const numbers = [...new Set(lines.map((line) => line.statement))].toSorted(
    (a, b) => Number(a) - Number(b) || (a < b ? -1 : 1),
  )
  const place = new Map(numbers.map((statement, c) => [statement, c]))
  const entries: VoteEntry[] = lines.map((line) => ({
    participant: people.get(line.voter)!,
    statement: place.get(line.statement)!,
    vote: line.vote,
  }))
  return {
    votes: matrixOf(people.size, numbers.length, entries),
    participants: [...people.keys()],
    statements: numbers,
    publishedGroups: null,
  }
}
