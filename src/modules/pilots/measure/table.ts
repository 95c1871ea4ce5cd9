import { day } from '../../../platform/input.ts'
import { parts } from '../person/schema.ts'
import { tableOf, type LineProblem as Problem, type TableLine } from '../read-table.ts'
import { check, placeOf, type Checked, type Known, type Typed, type Wrong } from './check.ts'
import { limits } from './input.ts'
import { moments } from './schema.ts'

/** The columns of a file of observations. */
export const columns = ['indicator', 'moment', 'group', 'person', 'date', 'value'] as const
const needed = columns.filter((name) => name !== 'person')

/** What is wrong in one line of a file. */
type LineProblem = Problem<Wrong['code'] | 'choice' | 'day' | 'twice'>

export type ReadFile = { fresh: Checked[]; there: number; lines: string[]; problems: LineProblem[] }

/** Reads a file of observations, and says for each line that does not fit why. */
export function readFile(text: string, known: Known): ReadFile {
  const table = tableOf(text, { needed, max: limits.fileLines })
  if (!Array.isArray(table)) return { fresh: [], there: 0, lines: [], problems: [table] }
  const problems: LineProblem[] = []
  const fresh: Checked[] = []
  const seen = new Map<string, number>()
  let there = 0
  for (const { line, of } of table) {
    const typed = typedOf(line, of)
    if ('key' in typed) {
      problems.push(typed)
      continue
    }
    const one = check(typed, known)
    if ('code' in one) {
      if (one.code === 'there') there++
      else problems.push({ line, key: one.code, values: one.values })
      continue
    }
    const first = one.personKey ? seen.get(placeOf(one)) : undefined
    if (first) problems.push({ line, key: 'twice', values: { first } })
    else fresh.push(one)
    if (one.personKey) seen.set(placeOf(one), line)
  }
  const lines = table.map(({ of }) => columns.map((name) => of(name)).join('\t'))
  return { fresh, there, lines, problems: problems.slice(0, limits.problems) }
}

function typedOf(line: number, of: TableLine['of']): Typed | LineProblem {
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
  return { code: of('indicator'), moment, part, personKey, onDay, value: of('value') }
}
