import { csvLines, csvStart } from '../../shared/csv.ts'
import type { Translate } from '../../platform/i18n.ts'
import type { RecordEntry, RecordPage } from './queries.ts'
import type { Words } from './words.ts'

/** Reads the next page of the record with the words for it. */
export type ReadPage = (before: string | undefined) => Promise<{ page: RecordPage; words: Words }>

/** The whole record as a table, written page by page while it is read; a failure cuts the file off visibly. */
export function recordTable(t: Translate, readPage: ReadPage): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let before: string | undefined
  return new ReadableStream({
    start(sink) {
      const heads = [
        t('audit.table.when'),
        t('audit.table.who'),
        t('audit.table.what'),
        t('audit.table.fact'),
        t('audit.table.subject'),
        t('audit.table.entry'),
        t('audit.table.place'),
        t('audit.table.seal'),
      ]
      sink.enqueue(encoder.encode(csvStart + csvLines([heads])))
    },
    async pull(sink) {
      const { page, words } = await readPage(before)
      sink.enqueue(encoder.encode(csvLines(page.entries.map((entry) => cells(entry, words)))))
      if (page.next) before = page.next
      else sink.close()
    },
  })
}

function cells(entry: RecordEntry, words: Words): string[] {
  const { id, name, subject, at, sequence, hash } = entry
  const when = at.toISOString()
  const seal = [sequence === null ? '' : String(sequence), hash ?? '']
  return [when, words.who(entry), words.what(name), name, subject, id, ...seal]
}
