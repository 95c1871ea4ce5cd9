import type { BadLine } from './bad-line.ts'
import { badLine } from './bad-line.ts'
import { cellNames } from './cell-names.ts'
import { isBlankRow, nextCell, textOf, type Cursor } from './csv-cells.ts'
import { matrixBuilder } from './matrix-builder.ts'
import { voteAt } from './vote-cell.ts'
import type { Vote, VoteMatrix } from './votes.ts'

/** Votes with what participants and statements are called in their file, and the groups it names, if any. */
export type VotesFile = {
  votes: VoteMatrix
  participants: string[]
  statements: string[]
  publishedGroups: string[] | null
}

const comma = 44
const minus = 45
const zero = 48

/** Columns that say something about the participant; every other column is a statement. */
const about = ['xid', 'n-comments', 'n-votes', 'n-agree', 'n-disagree']
type Kind = 'person' | 'group' | 'about' | 'statement'

/** A table while it is read. */
type Table = {
  names: readonly string[]
  bytes: Uint8Array
  cursor: Cursor
  kinds: Kind[]
  isStatement: Uint8Array
  builder: ReturnType<typeof matrixBuilder>
  people: ReturnType<typeof cellNames>
  groups: string[]
}

/** Reads a row for each participant, byte by byte: most places are empty. The cursor stands after the first line. */
export function readTable(
  names: readonly string[],
  bytes: Uint8Array,
  cursor: Cursor,
): VotesFile | BadLine {
  const twice = firstTwice(names)
  if (twice !== undefined) return badLine(1, 'column-twice', twice)
  const table = newTable(names, bytes, cursor)
  while (cursor.next < bytes.length) {
    nextCell(bytes, cursor)
    const bad = isBlankRow(cursor) ? null : readRow(table)
    if (bad) return bad
  }
  const { votes, numbers } = table.builder.finish()
  return {
    votes,
    participants: table.people.texts(),
    statements: Array.from(numbers, (field) => names[field]!),
    publishedGroups: table.kinds.includes('group') ? table.groups : null,
  }
}

function newTable(names: readonly string[], bytes: Uint8Array, cursor: Cursor): Table {
  const kinds = names.map(kindOf)
  const isStatement = Uint8Array.from(kinds, (kind) => (kind === 'statement' ? 1 : 0))
  const [builder, people] = [matrixBuilder(), cellNames(bytes)]
  return { names, bytes, cursor, kinds, isStatement, builder, people, groups: [] }
}

/** Reads the row whose first cell lies at the cursor. */
function readRow(table: Table): BadLine | null {
  const { names, bytes, cursor } = table
  table.builder.startVoter()
  for (let field = 0; ;) {
    const { line, from, to } = cursor
    const reason = cursor.problem ?? (field < names.length ? takeCell(table, field) : null)
    if (reason) return badLine(line, reason, textOf(bytes, from, to), names[field])
    if (field >= names.length) return badLine(line, 'too-many-columns', String(names.length))
    field++
    if (cursor.endsRow)
      return field < names.length ? badLine(line, 'too-few-columns', String(field)) : null
    field = plainVotes(table, field)
    nextCell(bytes, cursor)
  }
}

/** Keeps what stands in the cell at the cursor; answers why it cannot be kept. */
function takeCell(table: Table, field: number): string | null {
  const { bytes } = table
  const { from, to } = table.cursor
  const kind = table.kinds[field]
  if (kind === 'group') table.groups.push(textOf(bytes, from, to))
  if (kind === 'person') {
    const known = table.people.count()
    if (from === to) return 'nobody-or-nothing'
    if (table.people.placeOf(from, to) < known) return 'participant-twice'
  }
  if (kind !== 'statement' || from === to) return null
  const vote = voteAt(bytes, from, to)
  if (vote === null) return 'not-a-vote'
  table.builder.add(field, vote)
  return null
}

/**
 * Takes the empty cells and plain votes that lie before the cursor, most of a file, and answers the first column that
 * needs a closer look. The last cell of a row always does.
 */
function plainVotes({ bytes, cursor, isStatement, builder }: Table, first: number): number {
  const { add } = builder
  let [field, at] = [first, cursor.next]
  for (; isStatement[field] === 1; field++) {
    if (bytes[at] === comma) {
      at++
      continue
    }
    const isShort = bytes[at + 1] === comma
    const isMinus = bytes[at] === minus && bytes[at + 2] === comma
    const digit = bytes[isMinus ? at + 1 : at]! - zero
    if (digit < (isMinus ? 1 : 0) || digit > 1 || !(isShort || isMinus)) break
    add(field, isMinus ? -1 : (digit as Vote))
    at += isMinus ? 3 : 2
  }
  cursor.next = at
  return field
}

function firstTwice(names: readonly string[]): string | undefined {
  const seen = new Set<string>()
  return names.find((name) => seen.size === seen.add(name).size)
}

function kindOf(name: string): Kind {
  if (name === 'participant') return 'person'
  if (name === 'group-id') return 'group'
  return about.includes(name) ? 'about' : 'statement'
}
