import { fileLimits } from '../import/limits.ts'
import { readTable, type TableLine } from '../import/table.ts'
import type { StakeholderId } from '../schema.ts'
import { nameKey } from '../stakeholder/names.ts'
import { isCurrency, minorOf } from './money.ts'
import { overlap, periodOf, quarterOf } from './period.ts'
import type { SupplierId } from './schema.ts'
import type { SpendEntry } from './spend-queries.ts'

/** The columns that a file of spending has; an empty supplier is one that is not local. */
export const spendColumns = ['period', 'organisation', 'supplier', 'amount', 'currency'] as const

/** What a line of a file says, with its names found. */
export type FileSpend = {
  line: number
  period: string
  organisationId: StakeholderId
  supplierId: SupplierId | null
  amountMinor: number
  currency: string
}
/** What is wrong in a line: `key` is a message key. */
export type SpendProblem = { line: number; key: string; values: Record<string, unknown> }
export type ReadSpend = { fresh: FileSpend[]; there: number; problems: SpendProblem[] }

/** What a file is read against. */
export type KnownSpend = {
  organisations: readonly { id: StakeholderId; nameKey: string }[]
  suppliers: readonly { id: SupplierId; nameKey: string }[]
  noted: readonly Pick<
    SpendEntry,
    'period' | 'organisationId' | 'supplierId' | 'amountMinor' | 'currency'
  >[]
}

type Keyed = { period: string; organisationId: string; supplierId: string | null }
const keyOf = ({ period, organisationId, supplierId }: Keyed) =>
  `${period} ${organisationId} ${supplierId ?? ''}`
const inQuarter = (one: Keyed) => keyOf({ ...one, period: quarterOf(one.period) })

/** Reads a file of spending and says of each line that does not fit why. The same line twice is there once. */
export function readSpend(text: string, known: KnownSpend): ReadSpend {
  const table = readTable(text, spendColumns)
  if ('key' in table)
    return { fresh: [], there: 0, problems: [{ ...table, key: `ecosystem.line.${table.key}` }] }
  const noted = new Map(known.noted.map((one) => [keyOf(one), one]))
  const quarters = new Map<string, string[]>()
  const note = (one: Keyed) =>
    quarters.set(inQuarter(one), [...(quarters.get(inQuarter(one)) ?? []), one.period])
  known.noted.forEach(note)
  const problems: SpendProblem[] = []
  const seen = new Map<string, FileSpend>()
  const read: FileSpend[] = []
  const wrong = (line: number, key: string, values: Record<string, unknown> = {}) =>
    problems.push({ line, key: `ecosystem.spend.line.${key}`, values })
  const currency = known.noted[0]?.currency ?? firstCurrency(table.lines)
  for (const line of table.lines) {
    const one = lineOf(line, known)
    if ('key' in one) {
      problems.push(one)
      continue
    }
    const twice = seen.get(keyOf(one))
    const before = noted.get(keyOf(one))
    if (one.currency !== currency) wrong(one.line, 'mixed', { currency, typed: one.currency })
    else if (twice) wrong(one.line, 'twice', { first: twice.line })
    else if (before && before.amountMinor !== one.amountMinor) wrong(one.line, 'other-amount')
    const other = quarters.get(inQuarter(one))?.find((period) => overlap(period, one.period))
    if (other && !before) wrong(one.line, 'overlaps', { period: one.period, noted: other })
    if (!before) note(one)
    seen.set(keyOf(one), one)
    read.push(one)
  }
  const fresh = read.filter((one) => !noted.has(keyOf(one)))
  return {
    fresh,
    there: read.length - fresh.length,
    problems: problems.slice(0, fileLimits.problems),
  }
}

function firstCurrency(lines: readonly TableLine[]): string {
  return lines[0]!.of('currency').toUpperCase()
}

function lineOf(line: TableLine, known: KnownSpend): FileSpend | SpendProblem {
  const wrong = (key: string, typed: string): SpendProblem => ({
    line: line.line,
    key: `ecosystem.spend.line.${key}`,
    values: { typed },
  })
  const period = periodOf(line.of('period'))
  if (!period) return wrong('period', line.of('period'))
  const body = line.of('organisation')
  const bodies = known.organisations.filter((one) => one.nameKey === nameKey(body))
  if (bodies.length !== 1) return wrong(bodies.length === 0 ? 'organisation' : 'ambiguous', body)
  const name = line.of('supplier')
  const supplier = known.suppliers.find((one) => one.nameKey === nameKey(name))
  if (name !== '' && !supplier) return wrong('supplier', name)
  const currency = line.of('currency').toUpperCase()
  if (!isCurrency(currency)) return wrong('currency', line.of('currency'))
  const amountMinor = amountOf(line.of('amount'), currency)
  if (amountMinor === null) return wrong('amount', line.of('amount'))
  const supplierId = supplier?.id ?? null
  return {
    line: line.line,
    period,
    organisationId: bodies[0]!.id,
    supplierId,
    amountMinor,
    currency,
  }
}

/** 1 234,50 and 1234.50 are understood; null what is no amount larger than nothing. */
function amountOf(typed: string, currency: string): number | null {
  const plain = typed.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.')
  if (!/^\d{1,12}(?:\.\d+)?$/.test(plain)) return null
  const minor = minorOf(Number(plain), currency)
  return minor !== null && minor > 0 ? minor : null
}
