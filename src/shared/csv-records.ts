import { parse, type CsvError } from 'csv-parse/sync'

/** A line of a table that holds something, and where it stands in its file. */
export type CsvRecord = { line: number; cells: string[] }

/** The lines of a table that hold something; or the line from which on it cannot be read. */
export function csvRecords(text: string): CsvRecord[] | { brokenAt: number } {
  try {
    const found = parse(text, {
      bom: true,
      delimiter: separatorOf(text),
      relax_column_count: true,
      skip_empty_lines: true,
      info: true,
    }) as unknown as { record: string[]; info: { lines: number } }[]
    return found
      .map(({ record, info }) => ({ line: info.lines, cells: record }))
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  } catch (error) {
    return { brokenAt: Number((error as CsvError).lines ?? 1) }
  }
}

/** The separator of the first line: a comma, or what spreadsheets of many countries write instead. */
function separatorOf(text: string): string {
  const [head = ''] = text.split('\n', 1)
  return [';', '\t'].find((one) => head.includes(one)) ?? ','
}
