import { day as dayInput, limits } from '../../../platform/input.ts'
import type { StakeholderId } from '../schema.ts'
import { nameKey } from '../stakeholder/names.ts'
import { orderedEnds, tieKinds, type TieKind } from '../tie/kinds.ts'
import type { Known } from './known.ts'
import { fileLimits } from './limits.ts'
import { tieKey } from './standing-ties.ts'
import { readTable, type LineProblem, type TableLine } from './table.ts'

/** A tie as a file says it, with its ends found on the map. */
export type FileTie = {
  line: number
  fromId: StakeholderId
  from: string
  toId: StakeholderId
  to: string
  kind: TieKind
  strength: number
  since: string | null
  until: string | null
  note: string
  public: boolean
}
export type ReadTies = { ties: FileTie[]; there: number; problems: LineProblem[] }

/** The columns that a file of ties may have; the first four it must have. */
export const tieColumnNames = [
  'from',
  'to',
  'kind',
  'strength',
  'since',
  'until',
  'note',
  'public',
] as const
const needed = tieColumnNames.slice(0, 4)

/** Whether a text looks like a table of ties rather than of entries. */
export function isTieTable(text: string): boolean {
  const [head = ''] = text.replace(/^\ufeff/, '').split('\n', 1)
  const names = head
    .toLowerCase()
    .split(/[,;\t]/)
    .map((name) => name.replaceAll('"', '').trim())
  return names.includes('from') && names.includes('to')
}

/** Reads ties between entries that are on the map, and says for each line that does not fit why. */
export function readTies(text: string, known: Known): ReadTies {
  const table = readTable(text, needed)
  if ('key' in table) return { ties: [], there: 0, problems: [table] }
  const problems: LineProblem[] = []
  const seen = new Map<string, FileTie>()
  for (const line of table.lines) {
    const tie = tieOf(line, known)
    if ('key' in tie) {
      problems.push(tie)
      continue
    }
    const twice = seen.get(tieKey(tie))
    const values = { name: `${tie.from} – ${tie.to}`, first: twice?.line }
    if (twice) problems.push({ line: line.line, key: 'twice', values })
    else seen.set(tieKey(tie), tie)
  }
  const fresh = [...seen.values()].filter((tie) => !known.ties.has(tieKey(tie)))
  return {
    ties: fresh,
    there: seen.size - fresh.length,
    problems: problems.slice(0, fileLimits.problems),
  }
}

function tieOf(line: TableLine, known: Known): FileTie | LineProblem {
  const wrong = (key: LineProblem['key'], values: Record<string, unknown> = {}): LineProblem => ({
    line: line.line,
    key,
    values,
  })
  const [from, to] = [endOf(line.of('from'), known), endOf(line.of('to'), known)]
  for (const [end, column] of [
    [from, 'from'],
    [to, 'to'],
  ] as const) {
    if (typeof end === 'string') return wrong(end, { typed: line.of(column) })
  }
  if (typeof from === 'string' || typeof to === 'string') return wrong('unknown')
  if (from.id === to.id) return wrong('itself', { name: from.name })
  const kind = tieKinds.find((one) => one === line.of('kind').toLowerCase())
  if (!kind)
    return wrong('choice', { typed: line.of('kind'), column: 'kind', known: tieKinds.join(', ') })
  if (!/^[1-3]$/.test(line.of('strength')))
    return wrong('choice', { typed: line.of('strength'), column: 'strength', known: '1, 2, 3' })
  const [since, until] = [dayOf(line.of('since')), dayOf(line.of('until'))]
  if (since === undefined) return wrong('day', { typed: line.of('since') })
  if (until === undefined) return wrong('day', { typed: line.of('until') })
  if (since && until && until < since) return wrong('ends-before-it-begins')
  if ([since, until].some((day) => day !== null && day > known.today)) return wrong('in-future')
  const note = line.of('note')
  if (note.length > limits.reason) return wrong('long', { column: 'note', max: limits.reason })
  const shown = line.of('public').toLowerCase()
  if (!['yes', 'no', ''].includes(shown))
    return wrong('choice', { typed: shown, column: 'public', known: 'yes, no' })
  const ends = orderedEnds(kind, from.id, to.id)
  const [first, second] = ends.fromId === from.id ? [from, to] : [to, from]
  return {
    line: line.line,
    ...ends,
    from: first.name,
    to: second.name,
    kind,
    strength: Number(line.of('strength')),
    since,
    until,
    note,
    public: shown === 'yes',
  }
}

/** The one entry of this name; why not, where there is none or more than one. */
function endOf(name: string, known: Known): Known['entries'][number] | 'unknown' | 'ambiguous' {
  const key = nameKey(name)
  const found = known.entries.filter((one) => one.nameKey === key)
  if (found.length > 1) return 'ambiguous'
  return found[0] ?? 'unknown'
}

/** A day; null where nothing stands, undefined where something else does. */
function dayOf(typed: string): string | null | undefined {
  if (typed === '') return null
  return dayInput.safeParse(typed).data
}
