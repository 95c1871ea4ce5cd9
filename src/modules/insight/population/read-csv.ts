import { csvRecords } from '../../../shared/csv-records.ts'
import { dimensions, type Dimension } from '../schema.ts'
import { codesOf, type PlaceName } from './groups.ts'

/** One group and how many of it live here; `code` is the id of a place. */
export type Figure = { dimension: Dimension; code: string; count: number }
/** What is wrong in one line of a file: `key` ends the message key, `values` are said with it. */
export type LineProblem = { line: number; key: LineProblemKey; values: Record<string, unknown> }
type LineProblemKey =
  | 'columns'
  | 'empty'
  | 'broken'
  | 'too-many'
  | 'dimension'
  | 'code'
  | 'place'
  | 'count'
  | 'twice'

/** How many lines a file may have. */
export const linesMax = 2000
const problemsMax = 50
const countMax = 2_000_000_000
const columns = ['dimension', 'code', 'count'] as const

/** Reads figures by dimension, code and count, and says for each line that does not fit why. */
export function readPopulation(
  text: string,
  places: readonly PlaceName[],
): { figures: Figure[]; problems: LineProblem[] } {
  const records = csvRecords(text)
  if (!Array.isArray(records)) {
    return { figures: [], problems: [{ line: records.brokenAt, key: 'broken', values: {} }] }
  }
  const [head, ...lines] = records
  if (!head) return { figures: [], problems: [{ line: 1, key: 'empty', values: {} }] }
  const at = placesOf(head.cells)
  if (!at) return { figures: [], problems: [{ line: head.line, key: 'columns', values: {} }] }
  if (lines.length > linesMax) {
    const values = { max: linesMax }
    return { figures: [], problems: [{ line: linesMax + 2, key: 'too-many', values }] }
  }
  const figures = new Map<string, Figure>()
  const problems: LineProblem[] = []
  for (const { line, cells } of lines) {
    const [dimension, code, count] = at.map((place) => (cells[place] ?? '').trim())
    const found = figureOf(dimension!, code!, count!, places)
    if ('key' in found) {
      problems.push({ line, ...found })
      continue
    }
    const name = `${found.dimension} ${found.code}`
    if (figures.has(name)) problems.push({ line, key: 'twice', values: { code } })
    figures.set(name, found)
  }
  if (lines.length === 0) problems.push({ line: head.line + 1, key: 'empty', values: {} })
  return { figures: [...figures.values()], problems: problems.slice(0, problemsMax) }
}

function placesOf(head: readonly string[]): number[] | null {
  const names = head.map((cell) => cell.trim().toLowerCase())
  const found = columns.map((name) => names.indexOf(name))
  return found.includes(-1) ? null : found
}

function figureOf(
  dimension: string,
  code: string,
  typed: string,
  places: readonly PlaceName[],
): Figure | Omit<LineProblem, 'line'> {
  const known = dimensions.find((one) => one === dimension.toLowerCase())
  if (!known)
    return { key: 'dimension', values: { typed: dimension, known: dimensions.join(', ') } }
  const found = codeOf(known, code, places)
  if (found === undefined) {
    if (known === 'place') return { key: 'place', values: { typed: code } }
    return { key: 'code', values: { typed: code, known: codesOf(known, []).join(', ') } }
  }
  const digits = typed.replace(/[\s\u00a0\u202f]/g, '')
  const count = /^\d{1,10}$/.test(digits) ? Number(digits) : Number.NaN
  if (!(count <= countMax)) return { key: 'count', values: { typed } }
  return { dimension: known, code: found, count }
}

/** A group by its code, a place by its name. */
function codeOf(
  dimension: Dimension,
  typed: string,
  places: readonly PlaceName[],
): string | undefined {
  const plain = typed.toLowerCase()
  if (dimension === 'place') {
    return places.find(({ id, name }) => name.toLowerCase() === plain || id === plain)?.id
  }
  return codesOf(dimension, []).find((one) => one === plain)
}
