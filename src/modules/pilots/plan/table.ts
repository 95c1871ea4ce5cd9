import { z } from 'zod'
import { minorIn, type Currency } from '../../../shared/money.ts'
import { tableOf, type LineProblem, type TableLine } from '../read-table.ts'
import { inOrder, limits, lineWords } from './input.ts'
import { lineFrom, sameness, type LineValues } from './line.ts'

/** The columns of a table of lines; of volunteers the amount is hours. */
export const lineColumns = [
  'what',
  'kind',
  'words',
  'amount',
  'each',
  'from',
  'to',
  'growth',
  'currency',
] as const
const needed = ['what', 'words', 'amount']

const shape = z.strictObject(lineWords).refine(inOrder.test, inOrder.problem)

type Known = { currency: Currency; years: number; there: readonly LineValues[] }

/** Reads a table of lines, and says for each line that does not fit why. Columns left empty mean: other, every year, from the first year on, no growth. */
export function readLines(
  text: string,
  known: Known,
): { lines: LineValues[]; problems: LineProblem[] } {
  const table = tableOf(text, { needed, max: limits.lines })
  if (!Array.isArray(table)) return { lines: [], problems: [table] }
  const problems: LineProblem[] = []
  const lines: LineValues[] = []
  const there = new Set(known.there.map(sameness))
  const seen = new Map<string, number>()
  for (const row of table) {
    const one = lineOf(row, known)
    if ('key' in one) {
      problems.push(one)
      continue
    }
    const same = sameness(one)
    const first = seen.get(same)
    if (there.has(same)) problems.push({ line: row.line, key: 'line-there', values: {} })
    else if (first) problems.push({ line: row.line, key: 'line-twice', values: { first } })
    else lines.push(one)
    seen.set(same, row.line)
  }
  return { lines, problems: problems.slice(0, limits.problems) }
}

function lineOf({ line, of }: TableLine, { currency, years }: Known): LineValues | LineProblem {
  const low = (name: string) => of(name).toLowerCase()
  const parsed = shape.safeParse({
    what: low('what'),
    kind: low('kind'),
    words: of('words'),
    amount: of('amount'),
    each: low('each') || 'year',
    from: of('from') || '1',
    to: of('to'),
    growth: of('growth'),
  })
  if (!parsed.success) {
    const column = String(parsed.error.issues[0]!.path[0])
    return { line, key: `line-${column}`, values: { typed: of(column) } }
  }
  const named = of('currency').toUpperCase()
  if (parsed.data.what !== 'volunteer' && named !== '' && named !== currency) {
    return { line, key: 'mixed-currency', values: { currency } }
  }
  const read = lineFrom(parsed.data, currency)
  if (!read.ok) return { line, key: read.code, values: read.details }
  if (read.value.fromYear > years) return { line, key: 'beyond-plan', values: { years } }
  return read.value
}

/** A line as a row of such a table. */
export function rowOf(line: LineValues, currency: Currency): string[] {
  const { what, kind, words, amount, each, fromYear, toYear, growthPermille } = line
  const units = what === 'volunteer' ? 60 : minorIn(currency)
  return [
    what,
    kind ?? '',
    words,
    String(Math.round((amount / units) * 100) / 100),
    each,
    String(fromYear),
    toYear === null ? '' : String(toYear),
    String(growthPermille / 10),
    what === 'volunteer' ? '' : currency,
  ]
}
