import { parse } from 'csv-parse/sync'

/** What is wrong in one line of a pasted table or a file: `key` ends the message key, `values` are said with it. */
export type LineProblem<K extends string = string> = {
  line: number
  key: K | 'columns' | 'empty' | 'broken' | 'too-many'
  values: Record<string, unknown>
}

/** One line, by the names of its columns; an empty text where it has none. */
export type TableLine = { line: number; of(column: string): string }

/** A table of comma-separated values, or of what spreadsheets of many countries write instead. */
export function tableOf(
  text: string,
  { needed, max }: { needed: readonly string[]; max: number },
): TableLine[] | LineProblem<never> {
  const records = recordsOf(text)
  if (!records) return { line: 1, key: 'broken', values: {} }
  const [head, ...rest] = records
  if (!head || rest.length === 0) return { line: 1, key: 'empty', values: {} }
  const names = head.cells.map((cell) => cell.trim().toLowerCase())
  const missing = needed.filter((name) => !names.includes(name))
  if (missing.length > 0)
    return { line: 1, key: 'columns', values: { missing: missing.join(', ') } }
  if (rest.length > max) return { line: rest[max]!.line, key: 'too-many', values: { max } }
  return rest.map(({ line, cells }) => ({
    line,
    of: (column) => unguarded((cells[names.indexOf(column)] ?? '').trim()),
  }))
}

/** Our own files put a mark before what a spreadsheet would read as a formula. */
function unguarded(cell: string): string {
  return /^'[\s=+\-@|%]/.test(cell) ? cell.slice(1) : cell
}

function recordsOf(text: string): { line: number; cells: string[] }[] | null {
  const [head = ''] = text.split('\n', 1)
  const delimiter = [';', '\t'].find((one) => head.includes(one)) ?? ','
  const options = { bom: true, delimiter, relax_column_count: true, skip_empty_lines: true }
  try {
    const found = parse(text, { ...options, info: true }) as unknown as {
      record: string[]
      info: { lines: number }
    }[]
    return found
      .map(({ record, info }) => ({ line: info.lines, cells: record }))
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  } catch {
    return null
  }
}
