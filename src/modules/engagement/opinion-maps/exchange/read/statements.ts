import { parse, CsvError } from 'csv-parse/sync'
import { textOf } from '../../../../voices/index.ts'
import type { SourceFile } from './lines.ts'
import type { Mistakes } from './mistakes.ts'
import { momentOf, numberOf, plainWords } from './values.ts'

/** One statement of a file. */
export type FileStatement = {
  line: number
  number: number
  text: string
  author: string
  atMs: number | null
  isRejected: boolean
  isAboutPeople: boolean
}

/** Statements of one file: more than a map of our own may have, because others gathered more. */
export const importedStatementsMax = 5_000
export const importedCharsMax = 1_000
const fileCharsMax = 12_000_000

type Record_ = { record: string[]; info: { lines: number } }

/**
 * Reads statements as Polis exports them (`comments.csv`), or a plain list with one on each line, which is numbered
 * from 1. What cannot be read is noted.
 */
export async function readStatements(
  source: SourceFile,
  mistakes: Mistakes,
): Promise<FileStatement[]> {
  const records = recordsOf(await wholeText(source), source.name, mistakes)
  const [first, ...rest] = records
  if (!first) return []
  const names = first.record.map((name) => name.trim().toLowerCase())
  const isTable = names.includes('comment-body') || names.includes('comment-id')
  const found = isTable
    ? tableStatements(source.name, names, rest, mistakes)
    : listStatements(source.name, records, mistakes)
  if (found.length > importedStatementsMax)
    mistakes.add(source.name, found[importedStatementsMax]!.line, 'too-many-statements', '')
  return checked(source.name, found, mistakes)
}

async function wholeText(source: SourceFile): Promise<string> {
  let text = ''
  for await (const piece of textOf(source, source.encoding)) {
    text += piece
    if (text.length > fileCharsMax) break
  }
  return text.replace(/^\ufeff/, '')
}

function recordsOf(text: string, file: string, mistakes: Mistakes): Record_[] {
  try {
    const options = { info: true, relax_column_count: true, relax_quotes: true }
    return parse(text, { ...options, skip_empty_lines: true }) as unknown as Record_[]
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    mistakes.add(file, Number(error.lines ?? 1), 'quote-not-closed', '')
    return []
  }
}

function tableStatements(
  file: string,
  names: readonly string[],
  records: readonly Record_[],
  mistakes: Mistakes,
): FileStatement[] {
  const place = (name: string) => names.indexOf(name)
  const missing = ['comment-id', 'comment-body'].find((name) => place(name) < 0)
  if (missing) {
    mistakes.add(file, 1, 'no-column', missing)
    return []
  }
  return records.flatMap(({ record, info }) => {
    const line = info.lines - record.join('').split('\n').length + 1
    const cell = (name: string) => record[place(name)] ?? ''
    const wrong = (reason: Parameters<Mistakes['add']>[2], value: string) => {
      mistakes.add(file, line, reason, value)
      return []
    }
    if (record.length !== names.length)
      return wrong('wrong-number-of-columns', record.join(',').slice(0, 40))
    const number = numberOf(cell('comment-id'))
    if (number === null) return wrong('not-a-number', cell('comment-id'))
    const atMs = cell('timestamp') ? momentOf(cell('timestamp')) : null
    if (cell('timestamp') && atMs === null) return wrong('not-a-time', cell('timestamp'))
    return {
      line,
      number,
      text: plainWords(cell('comment-body')),
      author: cell('author-id').trim(),
      atMs,
      isRejected: cell('moderated').trim() === '-1',
      isAboutPeople: /^(?:1|true)$/i.test(cell('is-meta').trim()),
    }
  })
}

/** Names that a column of statements may have; the line is then no statement itself. */
const headings = ['statement', 'statements', 'comment', 'comments', 'comment_text', 'påstående']

function listStatements(
  file: string,
  records: readonly Record_[],
  mistakes: Mistakes,
): FileStatement[] {
  const isNamed = headings.includes(records[0]!.record.join('').trim().toLowerCase())
  return records.slice(isNamed ? 1 : 0).flatMap(({ record, info }, n) => {
    if (record.filter((cell) => cell.trim()).length > 1) {
      mistakes.add(file, info.lines, 'wrong-number-of-columns', record.join(','))
      return []
    }
    const text = plainWords(record.join(''))
    const plain = { author: '', atMs: null, isRejected: false, isAboutPeople: false }
    return { ...plain, line: info.lines, number: n + 1, text }
  })
}

function checked(
  file: string,
  found: readonly FileStatement[],
  mistakes: Mistakes,
): FileStatement[] {
  const seen = new Set<number>()
  return found.filter(({ line, number, text }) => {
    if (text === '') mistakes.add(file, line, 'empty-statement', String(number))
    else if (text.length > importedCharsMax) mistakes.add(file, line, 'statement-too-long', text)
    else if (seen.has(number)) mistakes.add(file, line, 'statement-twice', String(number))
    seen.add(number)
    return text !== ''
  })
}
