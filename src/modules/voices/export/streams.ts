import { csvLines, csvStart } from '../../../shared/csv.ts'
import type { Language } from '../../../shared/language.ts'
import { cellsOf, columns, lineOf, type ExportRow } from './columns.ts'
import { chunkRows } from './queries.ts'

export const formats = ['csv', 'jsonl'] as const
export type Format = (typeof formats)[number]

/** Reads the contributions that come after one of them. */
export type ReadChunk = (after: string | null) => Promise<ExportRow[]>

/** The whole export as pieces of text, each written before the next is read; `count` is how many lines it has. */
export async function* exportPieces(
  format: Format,
  language: Language,
  read: ReadChunk,
): AsyncGenerator<{ text: string; count: number }> {
  if (format === 'csv') yield { text: csvStart + csvLines([[...columns]]), count: 0 }
  let after: string | null = null
  for (;;) {
    const found: ExportRow[] = await read(after)
    if (found.length > 0) yield { text: written(format, language, found), count: found.length }
    if (found.length < chunkRows) return
    after = found.at(-1)!.id
  }
}

function written(format: Format, language: Language, found: readonly ExportRow[]): string {
  if (format === 'csv') return csvLines(found.map((row) => cellsOf(row, language)))
  return found.map((row) => `${JSON.stringify(lineOf(row, language))}\n`).join('')
}

/** The same for an answer over the web; a failure cuts the file off visibly. */
export function exportStream(...given: Parameters<typeof exportPieces>) {
  const encoder = new TextEncoder()
  const pieces = exportPieces(...given)
  return new ReadableStream<Uint8Array>({
    async pull(sink) {
      const { value, done } = await pieces.next()
      if (done) sink.close()
      else sink.enqueue(encoder.encode(value.text))
    },
    async cancel() {
      await pieces.return(undefined)
    },
  })
}
