import { parse, type CsvError, type Parser } from 'csv-parse'
import type { LineMistake } from './line.ts'

/** One record of a table: the line of the file it begins on, and where the file goes on after it. */
export type TableRecord = { line: number; linesRead: number; bytesRead: number } & (
  | { cells: string[] }
  | { wrong: LineMistake }
)

/** Where to begin: bytes of UTF-8 and lines that are behind us. */
export type Place = { bytesRead: number; linesRead: number }

/** Opens the text of a file from a byte on. */
export type OpenText = (from: number) => AsyncIterable<string>

const recordBytesMax = 400_000

/**
 * Reads a table record by record from a place on. A quote that is never closed, or a line beyond all measure, costs
 * one line: reading goes on behind it. Stops after too many of those: then it is no table.
 */
export async function* recordsFrom(
  open: OpenText,
  separator: string,
  from: Place,
  breaksMax = 200,
): AsyncGenerator<TableRecord> {
  let place = from
  for (let breaks = 0; breaks <= breaksMax; breaks++) {
    let broken: CsvError | null = null
    const parser = parse({
      delimiter: separator,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
      max_record_size: recordBytesMax,
    })
    parser.on('skip', (error: CsvError) => (broken ??= error))
    const base = place
    void feed(parser, open(base.bytesRead))
    for await (const { record, info } of parser as AsyncIterable<Parsed>) {
      place = {
        linesRead: base.linesRead + info.lines,
        bytesRead: base.bytesRead + info.bytes,
      }
      yield { ...place, line: place.linesRead - breaksIn(record), cells: record }
    }
    if (!broken) return
    const after = await nextLine(open, place)
    yield { ...after, line: after.linesRead, wrong: mistakeOf(broken) }
    place = after
  }
  throw new Error('not-a-table')
}

/** Hands text on as fast as it is read. */
async function feed(parser: Parser, texts: AsyncIterable<string>): Promise<void> {
  try {
    for await (const text of texts) {
      if (parser.destroyed) return
      if (!parser.write(text)) await drained(parser)
    }
    parser.end()
  } catch (error) {
    parser.destroy(error as Error)
  }
}

function drained(parser: Parser): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      parser.off('drain', go).off('close', go)
      resolve()
    }
    parser.on('drain', go).on('close', go)
  })
}

type Parsed = { record: string[]; info: { lines: number; bytes: number } }

function breaksIn(cells: readonly string[]): number {
  const last = cells.at(-1) ?? ''
  const count = (text: string) => text.split('\n').length - 1
  return cells.slice(0, -1).reduce((sum, cell) => sum + count(cell), count(last))
}

function mistakeOf(error: CsvError): LineMistake {
  const reason = error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'quote' : 'line-too-long'
  return { reason, detail: '' }
}

/** The place behind the next line that is not empty. */
async function nextLine(open: OpenText, { bytesRead, linesRead }: Place): Promise<Place> {
  let bytes = bytesRead
  let lines = linesRead
  let seen = false
  for await (const text of open(bytesRead)) {
    let at = 0
    for (;;) {
      const end = text.indexOf('\n', at)
      const part = text.slice(at, end < 0 ? undefined : end)
      seen ||= part.trim() !== ''
      bytes += Buffer.byteLength(part) + (end < 0 ? 0 : 1)
      if (end < 0) break
      lines += 1
      if (seen) return { bytesRead: bytes, linesRead: lines }
      at = end + 1
    }
  }
  return { bytesRead: bytes, linesRead: lines + 1 }
}
