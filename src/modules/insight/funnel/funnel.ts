import { suppress, suppressTotal } from '../../../analysis/suppression/index.ts'
import { codesOf, type PlaceName } from '../population/groups.ts'
import { totalOf, type Population } from '../population/queries.ts'
import type { Dimension } from '../schema.ts'
import { steps, type FunnelPerson, type Step } from './people.ts'

/** Fewer voices than these are not compared with who lives here. */
export const voicesLeast = 20
/** A group is seldom heard when its share of the voices is under this part of its share of the people. */
const gapUnder = 0.5

export const comparedBy = ['age-band', 'gender', 'place', 'belonging'] as const
export type ComparedBy = (typeof comparedBy)[number]

/** Counts as they may be read: null is hidden. */
export type Counts = Record<Step, number | null>
export type GroupRow = {
  code: string
  counts: Counts
  /** Parts of one; null where nothing is known or the number is hidden. */
  livesHere: number | null
  ofVoices: number | null
  /** `perhaps`: the number is hidden, and as a small one would be a gap. */
  gap: 'seldom-heard' | 'perhaps' | null
}
export type FunnelTable = {
  dimension: ComparedBy
  rows: GroupRow[]
  /** Voices of which the group is known, where there are figures to compare them with. */
  voices: number | null
  compared: boolean
}
export type Funnel = { totals: Counts; tables: FunnelTable[]; least: number }

/** The funnel by group as it may be shown: every comparison is made from what is shown, so that none gives a hidden number away. */
export function funnelOf(
  people: readonly FunnelPerson[],
  population: Population,
  places: readonly PlaceName[],
  least: number,
): Funnel {
  const totals = perStep((step) => suppressTotal(people.filter((one) => one[step]).length, least))
  const tables = comparedBy.map((dimension) =>
    tableOf(dimension, people, population, places, totals, least),
  )
  return { totals, tables, least }
}

function tableOf(
  dimension: ComparedBy,
  people: readonly FunnelPerson[],
  population: Population,
  places: readonly PlaceName[],
  totals: Counts,
  least: number,
): FunnelTable {
  const codes = codesOf(dimension, places)
  const all = dimension === 'belonging' ? codes : [...codes, 'unknown']
  const columns = perStep((step) => shownCounts(dimension, all, people, step, least))
  const shares = sharesOf(dimension, population)
  const unknown = dimension === 'belonging' ? 0 : (columns.spoke.at(-1) ?? 0)
  const voices = totals.spoke === null || shares.size === 0 ? null : totals.spoke - unknown
  const compared = voices !== null && voices >= voicesLeast
  const rows = all.map((code, place): GroupRow => {
    const counts = perStep((step) => columns[step][place]!)
    const livesHere = shares.get(code) ?? null
    const known = compared && code !== 'unknown' ? voices : null
    const ofVoices = known && counts.spoke !== null ? counts.spoke / known : null
    return { code, counts, livesHere, ofVoices, gap: gapOf(counts.spoke, livesHere, known, least) }
  })
  return { dimension, voices, compared, rows: rows.filter((row) => isWorthARow(dimension, row)) }
}

/** One step counted by group; groups that overlap are each hidden against everyone outside them. */
function shownCounts(
  dimension: ComparedBy,
  codes: readonly string[],
  people: readonly FunnelPerson[],
  step: Step,
  least: number,
): (number | null)[] {
  const there = people.filter((one) => one[step])
  const counts = codes.map(
    (code) => there.filter((one) => isIn(one, dimension, code, codes)).length,
  )
  if (dimension !== 'belonging') return suppress(counts, least)
  return counts.map((count) => suppress([count, there.length - count], least)[0]!)
}

/** Whether a person says they are in a group; `unknown` are those who say nothing, or a place that is gone. */
export function isIn(
  person: FunnelPerson,
  dimension: ComparedBy,
  code: string,
  codes: readonly string[],
): boolean {
  if (dimension === 'belonging') return person.belongsTo.includes(code)
  const own = { 'age-band': person.ageBand, gender: person.gender, place: person.placeId }[
    dimension
  ]
  return code === 'unknown' ? own === null || !codes.includes(own) : own === code
}

/** Each group's part of everyone who lives here. */
export function sharesOf(dimension: Dimension, population: Population): Map<string, number> {
  const counts = Object.entries(population.get(dimension)?.counts ?? {})
  const own = counts.reduce((sum, [, count]) => sum + count, 0)
  const all = dimension === 'belonging' ? totalOf(population) : own
  return new Map(all ? counts.map(([code, count]) => [code, count / all]) : [])
}

/** Whether a group is heard less than half as much as it lives here, judged by what is shown. */
export function gapOf(
  spoke: number | null,
  livesHere: number | null,
  voices: number | null,
  least: number,
): GroupRow['gap'] {
  if (livesHere === null || voices === null || livesHere === 0) return null
  const under = (count: number) => count / voices < livesHere * gapUnder
  if (spoke !== null) return under(spoke) ? 'seldom-heard' : null
  return under(least - 1) ? 'perhaps' : null
}

/** A group nobody counted and of whom nothing is known needs no row; nor does one of many places without a number to show. */
function isWorthARow(dimension: ComparedBy, { counts, livesHere }: GroupRow): boolean {
  const hidden = dimension === 'place' ? 0 : null
  return livesHere !== null || steps.some((step) => (counts[step] ?? hidden) !== 0)
}

function perStep<V>(value: (step: Step) => V): Record<Step, V> {
  return Object.fromEntries(steps.map((step) => [step, value(step)])) as Record<Step, V>
}
