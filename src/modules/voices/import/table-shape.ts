import { parse } from 'csv-parse/sync'
import { hashOf } from '../../../platform/ids.ts'

const separators = [',', ';', '\t', '|'] as const
/** Stands for no separator at all: it is in no text. */
export const oneColumn = '\u001f'
const sampleRecords = 40
const columnsMax = 200
const nameCharsMax = 100

/** How a table is laid out: its separator, the names of its columns and some lines under them. */
export type TableShape = { separator: string; columns: string[]; sample: string[][] }

/** Finds the layout of a table by its beginning; null when there is nothing in it. */
export function shapeOf(start: string): TableShape | null {
  const separator = separatorOf(start)
  const [first, ...sample] = recordsOf(start, separator)
  if (!first || first.length > columnsMax) return null
  return { separator, columns: namesOf(first), sample }
}

/** Says that two files have the same columns, so that the choices made for one serve the other. */
export function headerHash(columns: readonly string[]): string {
  return hashOf(columns.join('\u001f').toLowerCase()).slice(0, 32)
}

function separatorOf(start: string): string {
  const scored = separators.map((separator) => {
    const widths = recordsOf(start, separator).map((cells) => cells.length)
    const width = widths[0] ?? 0
    const same = widths.filter((one) => one === width).length
    return { separator, width, share: widths.length > 0 ? same / widths.length : 0 }
  })
  const [best] = scored
    .filter(({ width, share }) => width > 1 && share >= 0.6)
    .toSorted((a, b) => b.share - a.share || b.width - a.width)
  return best?.separator ?? oneColumn
}

function recordsOf(start: string, separator: string): string[][] {
  return parse(start, {
    delimiter: separator,
    to: sampleRecords,
    relax_column_count: true,
    relax_quotes: true,
    skip_records_with_error: true,
    skip_empty_lines: true,
  }) as unknown as string[][]
}

/** Names of columns, each its own: what is empty or comes twice is numbered. */
function namesOf(cells: readonly string[]): string[] {
  const taken = new Set<string>()
  return cells.map((cell, place) => {
    const plain = cell.replace(/\s+/g, ' ').trim().slice(0, nameCharsMax) || String(place + 1)
    const name = taken.has(plain) ? `${plain} (${place + 1})` : plain
    taken.add(name)
    return name
  })
}
