import { CsvError, parse } from 'csv-parse/sync'
import { textOf, type Encoding, type FileSource } from '../../../../voices/index.ts'
import type { Mistakes } from './mistakes.ts'

export type SourceFile = FileSource & { encoding: Encoding }
export type CellLine = { line: number; cells: string[] }

/** A line beyond this is no line of votes. */
const lineCharsMax = 4_000_000

/** The lines of a table of figures with their numbers, a piece of the file at a time; empty lines are passed over. */
export async function* linesOf(source: SourceFile, mistakes: Mistakes): AsyncGenerator<CellLine> {
  for await (const { line, text } of filledLines(source, mistakes)) {
    const cells = cellsOf(text)
    if (cells) yield { line, cells }
    else mistakes.add(source.name, line, 'quote-not-closed', text)
    if (mistakes.tooMany()) return
  }
}

async function* filledLines(source: SourceFile, mistakes: Mistakes) {
  let held = ''
  let line = 0
  for await (const text of textOf(source, source.encoding)) {
    const parts = (held + text).split('\n')
    held = parts.pop()!
    for (const part of parts) {
      line++
      if (part.trim() !== '') yield { line, text: part }
    }
    if (held.length > lineCharsMax)
      return mistakes.add(source.name, line + 1, 'line-too-long', held)
  }
  if (held.trim() !== '') yield { line: line + 1, text: held }
}

/** Most lines have no quotes: those that do are read by the book; null where a quotation mark is never closed. */
function cellsOf(line: string): string[] | null {
  if (!line.includes('"')) return line.split(',')
  try {
    const [cells] = parse(line, { relax_column_count: true, relax_quotes: true }) as string[][]
    return cells ?? []
  } catch (error) {
    if (error instanceof CsvError) return null
    throw error
  }
}
