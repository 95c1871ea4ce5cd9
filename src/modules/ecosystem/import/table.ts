import { csvRecords } from '../../../shared/csv-records.ts'
import { fileLimits } from './limits.ts'

/** What is wrong in one line of a file: `key` ends the message key, `values` are said with it. */
export type LineProblem = { line: number; key: LineProblemKey; values: Record<string, unknown> }
export type LineProblemKey =
  | 'columns'
  | 'empty'
  | 'broken'
  | 'too-many'
  | 'name'
  | 'long'
  | 'choice'
  | 'grade'
  | 'place'
  | 'organisation'
  | 'website'
  | 'day'
  | 'twice'
  | 'unknown'
  | 'ambiguous'
  | 'itself'
  | 'ends-before-it-begins'
  | 'in-future'

/** One line of a table, by the names of its columns; a column that is not there is empty. */
export type TableLine = { line: number; of(column: string): string }
export type Table = { columns: readonly string[]; lines: TableLine[] }

/** Reads a table of comma-separated values, or of what spreadsheets of many countries write instead. */
export function readTable(text: string, needed: readonly string[]): Table | LineProblem {
  const records = csvRecords(text)
  if (!Array.isArray(records)) return { line: records.brokenAt, key: 'broken', values: {} }
  const [head, ...lines] = records
  if (!head) return { line: 1, key: 'empty', values: {} }
  const columns = head.cells.map((cell) => cell.trim().toLowerCase())
  const missing = needed.filter((name) => !columns.includes(name))
  if (missing.length > 0) {
    return { line: head.line, key: 'columns', values: { missing: missing.join(', ') } }
  }
  if (lines.length === 0) return { line: head.line + 1, key: 'empty', values: {} }
  const { lines: max } = fileLimits
  if (lines.length > max) return { line: lines[max]!.line, key: 'too-many', values: { max } }
  return {
    columns,
    lines: lines.map(({ line, cells }) => ({
      line,
      of: (column) => unguarded((cells[columns.indexOf(column)] ?? '').trim()),
    })),
  }
}

/** Our own files put a mark before what a spreadsheet would read as a formula. */
function unguarded(cell: string): string {
  return /^'[\s=+\-@|%]/.test(cell) ? cell.slice(1) : cell
}
