import { limits } from '../../../platform/input.ts'
import { helices, type Helix } from '../../../shared/helix.ts'
import { stakeholderKinds, type StakeholderKind } from '../schema.ts'
import { website } from '../stakeholder/input.ts'
import { isAlike, nameKey } from '../stakeholder/names.ts'
import type { Known } from './known.ts'
import { fileLimits } from './limits.ts'
import { readTable, type LineProblem, type TableLine } from './table.ts'

/** An entry as a file says it. `organisation` is a name that is on the map or in the same file. */
export type FileEntry = {
  line: number
  kind: StakeholderKind
  name: string
  helix: Helix
  organisation: string
  role: string | null
  placeId: string | null
  stake: string
  interest: number | null
  influence: number | null
  contact: string
  website: string
  public: boolean
}
/** What a file would do: `there` are on the map already and stay as they are; `alike` a person has to look at. */
export type ReadEntries = {
  entries: FileEntry[]
  there: number
  alike: { line: number; name: string; other: string }[]
  problems: LineProblem[]
}

/** The columns that a file must have; the others may be left out. */
export const entryColumns = [
  'kind',
  'name',
  'helix',
  'organisation',
  'role',
  'place',
  'stake',
  'interest',
  'influence',
  'contact',
  'website',
  'public',
] as const
const needed = ['kind', 'name', 'helix']

/** Reads organisations, groups and people, and says for each line that does not fit why. */
export function readEntries(text: string, known: Known): ReadEntries {
  const nothing = { entries: [], there: 0, alike: [] }
  const table = readTable(text, needed)
  if ('key' in table) return { ...nothing, problems: [table] }
  const problems: LineProblem[] = []
  const read = table.lines.flatMap((line) => {
    const entry = entryOf(line, known)
    if (!('key' in entry)) return [entry]
    problems.push(entry)
    return []
  })
  const seen = new Map<string, FileEntry>()
  for (const entry of read) {
    const key = nameKey(entry.name)
    const twice = seen.get(key)
    if (twice)
      problems.push({
        line: entry.line,
        key: 'twice',
        values: { name: entry.name, first: twice.line },
      })
    else seen.set(key, entry)
  }
  const isHere = ({ name }: FileEntry) => known.entries.some((one) => one.nameKey === nameKey(name))
  const fresh = [...seen.values()].filter((entry) => !isHere(entry))
  problems.push(...homeless(fresh, seen, known))
  return {
    entries: fresh,
    there: seen.size - fresh.length,
    alike: fresh.flatMap((entry) => alikeOf(entry, known)),
    problems: problems.toSorted((a, b) => a.line - b.line).slice(0, fileLimits.problems),
  }
}

type Wrong = LineProblem

function entryOf(line: TableLine, known: Known): FileEntry | Wrong {
  const wrong = (key: Wrong['key'], values: Record<string, unknown> = {}): Wrong => ({
    line: line.line,
    key,
    values,
  })
  const choice = <T extends string>(column: string, of: readonly T[]) =>
    of.find((one) => one === line.of(column).toLowerCase())
  const [kind, helix] = [choice('kind', stakeholderKinds), choice('helix', helices)]
  const odd = (column: string, of: readonly string[]) =>
    wrong('choice', { typed: line.of(column), column, known: of.join(', ') })
  if (!kind) return odd('kind', stakeholderKinds)
  if (!helix) return odd('helix', helices)
  const name = line.of('name')
  if (!nameKey(name)) return wrong('name')
  const long = tooLong(line)
  if (long) return wrong('long', long)
  const role = line.of('role').toLowerCase()
  if (role && !known.roleWords.includes(role)) return odd('role', known.roleWords)
  const place = line.of('place').toLowerCase()
  const placeId = known.places.find((one) => one.name.toLowerCase() === place)?.id ?? null
  if (place && !placeId) return wrong('place', { typed: line.of('place') })
  const [interest, influence] = [gradeOf(line.of('interest')), gradeOf(line.of('influence'))]
  if (interest === undefined || influence === undefined) return wrong('grade')
  if (!website.safeParse(line.of('website')).success) return wrong('website')
  const shown = choice('public', ['yes', 'no', ''])
  if (shown === undefined) return odd('public', ['yes', 'no'])
  return {
    line: line.line,
    kind,
    name,
    helix,
    organisation: kind === 'organisation' ? '' : line.of('organisation'),
    role: role || null,
    placeId,
    stake: line.of('stake'),
    interest,
    influence,
    contact: line.of('contact'),
    website: line.of('website'),
    public: shown === 'yes',
  }
}

function tooLong(line: TableLine): { column: string; max: number } | null {
  const longest = {
    name: limits.title,
    stake: limits.reason,
    contact: limits.line,
    website: limits.line,
  }
  const found = Object.entries(longest).find(([column, max]) => line.of(column).length > max)
  return found ? { column: found[0], max: found[1] } : null
}

/** One to five; null where nothing stands, undefined where something else does. */
function gradeOf(typed: string): number | null | undefined {
  if (typed === '') return null
  return /^[1-5]$/.test(typed) ? Number(typed) : undefined
}

/** Those who belong to an organisation that is neither on the map nor in the file. */
function homeless(
  fresh: readonly FileEntry[],
  seen: ReadonlyMap<string, FileEntry>,
  known: Known,
): LineProblem[] {
  return fresh.flatMap(({ line, organisation }) => {
    const key = nameKey(organisation)
    const there = known.entries.some((one) => one.nameKey === key && one.kind === 'organisation')
    if (!organisation || there || seen.get(key)?.kind === 'organisation') return []
    return [{ line, key: 'organisation' as const, values: { typed: organisation } }]
  })
}

function alikeOf({ line, name }: FileEntry, known: Known) {
  const key = nameKey(name)
  const other = known.entries.find((one) => isAlike(one.nameKey, key))
  return other ? [{ line, name, other: other.name }] : []
}
