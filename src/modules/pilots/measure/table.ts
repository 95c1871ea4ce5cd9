import { parse } from 'csv-parse/sync'
import { day } from '../../../platform/input.ts'
import { parts } from '../person/schema.ts'
import {
  check,
  looseOf,
  placeOf,
  type Checked,
  type Known,
  type Typed,
  type Wrong,
} from './check.ts'
import { limits } from './input.ts'
import { moments } from './schema.ts'

/** The columns of a file of observations. */
export const columns = ['indicator', 'moment', 'group', 'person', 'date', 'value'] as const
const needed = columns.filter((name) => name !== 'person')

/** What is wrong in one line of a file: `key` ends the message key, `values` are said with it. */
export type LineProblem = { line: number; key: LineProblemKey; values: Record<string, unknown> }
export type LineProblemKey =
  | Wrong['code']
  | 'columns'
  | 'empty'
  | 'broken'
  | 'too-many'
  | 'choice'
  | 'day'
  | 'twice'
  | 'loose-there'

export type ReadFile = { fresh: Checked[]; lines: string[]; problems: LineProblem[] }

/** Reads a file of observations, and says for each line that does not fit why. */
export function readFile(text: string, known: Known): ReadFile {
  const table = tableOf(text)
  if (!Array.isArray(table)) return { fresh: [], lines: [], problems: [table] }
  const problems: LineProblem[] = []
  const fresh: Checked[] = []
  const seen = new Map<string, number>()
  for (const { line, of } of table) {
    const typed = typedOf(line, of)
    if ('key' in typed) {
      problems.push(typed)
      continue
    }
    const one = check(typed, known)
    if ('code' in one) {
      if (one.code !== 'there') problems.push({ line, key: one.code, values: one.values })
      continue
    }
    const first = one.personKey ? seen.get(placeOf(one)) : undefined
    if (first) problems.push({ line, key: 'twice', values: { first } })
    else if (!one.personKey && known.loose.has(looseOf(one)))
      problems.push({ line, key: 'loose-there', values: {} })
    else fresh.push(one)
    if (one.personKey) seen.set(placeOf(one), line)
  }
  const lines = table.map(({ of }) => {
    const version = known.indicators.get(of('indicator').toLowerCase())?.version
    return [...columns.map((name) => of(name)), version].join('\t')
  })
  return { fresh, lines, problems: problems.slice(0, limits.problems) }
}

type Line = { line: number; of(column: string): string }

function typedOf(line: number, of: Line['of']): Typed | LineProblem {
  const moment = moments.find((one) => one === of('moment').toLowerCase())
  const part = parts.find((one) => one === of('group').toLowerCase())
  const wrong = (column: string, known: readonly string[]): LineProblem => ({
    line,
    key: 'choice',
    values: { column, typed: of(column), known: known.join(', ') },
  })
  if (!moment) return wrong('moment', moments)
  if (!part) return wrong('group', parts)
  const onDay = day.safeParse(of('date')).data
  if (!onDay) return { line, key: 'day', values: { typed: of('date') } }
  const personKey = of('person').toUpperCase() || null
  const definition = of('definition')
  return { code: of('indicator'), moment, part, personKey, onDay, value: of('value'), definition }
}

/** A table of comma-separated values, or of what spreadsheets of many countries write instead. */
function tableOf(text: string): Line[] | LineProblem {
  const records = recordsOf(text)
  if (!records) return { line: 1, key: 'broken', values: {} }
  const [head, ...rest] = records
  if (!head || rest.length === 0) return { line: 1, key: 'empty', values: {} }
  const names = head.cells.map((cell) => cell.trim().toLowerCase())
  const missing = needed.filter((name) => !names.includes(name))
  if (missing.length > 0)
    return { line: 1, key: 'columns', values: { missing: missing.join(', ') } }
  const max = limits.fileLines
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
