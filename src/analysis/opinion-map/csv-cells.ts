const comma = 44
const newline = 10
const carriage = 13
const quote = 34

/** Where reading stands in a comma-separated file; `from` to `to` is the cell read last, without its quotes. */
export type Cursor = {
  next: number
  from: number
  to: number
  endsRow: boolean
  /** The line the cell begins on, and the line after it. */
  line: number
  lineNext: number
  problem: 'quote-not-closed' | 'text-after-quote' | null
}

/** A cursor before the first cell. */
export function cursorAt(next: number): Cursor {
  return { next, from: 0, to: 0, endsRow: true, line: 1, lineNext: 1, problem: null }
}

/** Moves on to the next cell. A cell in quotes may hold commas and line ends; `problem` says what is wrong with it. */
export function nextCell(bytes: Uint8Array, cursor: Cursor): void {
  cursor.line = cursor.lineNext
  const from = cursor.next
  if (bytes[from] === quote) return nextQuoted(bytes, cursor)
  let at = from
  while (at < bytes.length && bytes[at] !== comma && bytes[at] !== newline) at++
  cursor.from = from
  endCell(bytes, cursor, at)
  cursor.to = cursor.endsRow && at > from && bytes[at - 1] === carriage ? at - 1 : at
}

function nextQuoted(bytes: Uint8Array, cursor: Cursor): void {
  let at = cursor.next + 1
  cursor.from = at
  for (; at < bytes.length; at++) {
    if (bytes[at] === newline) cursor.lineNext++
    if (bytes[at] !== quote) continue
    if (bytes[at + 1] !== quote) break
    at++
  }
  cursor.to = at
  if (at >= bytes.length) cursor.problem = 'quote-not-closed'
  at++
  if (bytes[at] === carriage && (at + 1 >= bytes.length || bytes[at + 1] === newline)) at++
  const ends = at >= bytes.length || bytes[at] === comma || bytes[at] === newline
  if (!ends) cursor.problem ??= 'text-after-quote'
  endCell(bytes, cursor, at)
}

function endCell(bytes: Uint8Array, cursor: Cursor, at: number): void {
  cursor.endsRow = at >= bytes.length || bytes[at] === newline
  if (cursor.endsRow) cursor.lineNext++
  cursor.next = at + 1
}

/** Whether the row that was just begun is empty: one cell with nothing in it. */
export function isBlankRow({ endsRow, from, to }: Cursor): boolean {
  return endsRow && from === to
}

const decoder = new TextDecoder()

/** What stands in a cell, quotes within it written once. */
export function textOf(bytes: Uint8Array, from: number, to: number): string {
  return decoder.decode(bytes.subarray(from, to)).replaceAll('""', '"')
}
