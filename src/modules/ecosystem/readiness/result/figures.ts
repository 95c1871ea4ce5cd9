import { leasts } from '../../../../analysis/suppression/index.ts'
import type { StatementsFile } from '../statement-file.ts'
import { jigsawAreas, tiers, type JigsawArea, type Tier } from '../tiers.ts'

/** How many of a tier gave a statement which answer; statement '' counts the answers themselves. */
export type Counted = {
  tier: Tier
  statement: string
  value: number
  count: number
  /** Answers that a group gave together, and how many people stood behind them. */
  groups: number
  groupPeople: number
}

/** A figure that may be shown: the mean, how many single answers it rests on, and where their middle half lies. */
export type Figure = {
  mean: number
  sum: number
  count: number
  middle: { low: number; high: number } | null
}

/** Under this many single answers the middle half would be somebody's own answer. */
const spreadLeast = 20
type ByTier = Partial<Record<Tier, Figure>>

/** What is shown of a closed round: nothing in it rests on fewer answers than the least. */
export type ShownResult = {
  tiers: { tier: Tier; answers: number | null; groups: number; groupPeople: number }[]
  areas: Record<JigsawArea, ByTier>
  statements: { key: string; area: JigsawArea; byTier: ByTier }[]
}

type Heap = readonly number[]

/**
 * The figures of a round as they may be read. A tier under the least is hidden, and so is a statement that too few of
 * a tier answered. An area is worked out from its shown statements alone, and nothing is added up across tiers: so
 * nothing hidden can be worked out from what is shown.
 */
export function shownResult(counted: readonly Counted[], file: StatementsFile): ShownResult {
  const of = (tier: Tier) => counted.find((one) => one.tier === tier && one.statement === '')
  const shown = tiers.filter((tier) => (of(tier)?.count ?? 0) >= leasts.inside)
  const statements = file.statements.map(({ key, area }) => ({
    key,
    area,
    byTier: byTier(shown, (tier) => heapOf(counted, tier, [key])),
  }))
  const areas = jigsawAreas.map((area) => {
    const own = (tier: Tier) =>
      statements.filter((one) => one.area === area && one.byTier[tier]).map(({ key }) => key)
    return [area, byTier(shown, (tier) => heapOf(counted, tier, own(tier)))] as const
  })
  return {
    tiers: tiers.map((tier) => {
      const found = shown.includes(tier) ? of(tier)! : null
      const { count = null, groups = 0, groupPeople = 0 } = found ?? {}
      return { tier, answers: count, groups, groupPeople }
    }),
    areas: Object.fromEntries(areas) as Record<JigsawArea, ByTier>,
    statements,
  }
}

function byTier(shown: readonly Tier[], heap: (tier: Tier) => Heap): ByTier {
  return Object.fromEntries(
    shown.flatMap((tier) => {
      const figure = figureOf(heap(tier))
      return figure ? [[tier, figure]] : []
    }),
  )
}

/** How often each answer from 1 to 5 was given to some statements. */
function heapOf(counted: readonly Counted[], tier: Tier, keys: readonly string[]): Heap {
  const own = counted.filter((one) => one.tier === tier && keys.includes(one.statement))
  return [1, 2, 3, 4, 5].map((value) =>
    own.reduce((sum, one) => sum + (one.value === value ? one.count : 0), 0),
  )
}

/** Null where too few answered. */
function figureOf(heap: Heap): Figure | null {
  const count = heap.reduce((sum, one) => sum + one, 0)
  if (count < leasts.inside) return null
  const sum = heap.reduce((total, times, place) => total + times * (place + 1), 0)
  const spread = { low: rank(heap, 0.25), high: rank(heap, 0.75) }
  return { mean: tenths(sum / count), sum, count, middle: count < spreadLeast ? null : spread }
}

/** The answer that this part of all answers does not go beyond (nearest rank). */
function rank(heap: Heap, part: number): number {
  const wanted = part * heap.reduce((sum, one) => sum + one, 0)
  let sum = 0
  return heap.findIndex((times) => (sum += times) >= wanted) + 1
}

/** A tier's mean before and after, over the statements that both rounds show of it. */
export type Change = { area: JigsawArea; tier: Tier; before: number | null; after: number | null }

/** What has become of each area and tier; null on both sides where the two rounds show nothing in common. */
export function changesBetween(before: ShownResult, after: ShownResult): Change[] {
  const later = new Map(after.statements.map((one) => [one.key, one.byTier]))
  return jigsawAreas.flatMap((area) =>
    tiers.map((tier) => {
      const pairs = before.statements.flatMap((one) => {
        const [then, now] = [one.byTier[tier], later.get(one.key)?.[tier]]
        return one.area === area && then && now ? [[then, now] as const] : []
      })
      if (pairs.length === 0) return { area, tier, before: null, after: null }
      return { area, tier, before: meanOf(pairs, 0), after: meanOf(pairs, 1) }
    }),
  )
}

function meanOf(pairs: readonly (readonly [Figure, Figure])[], side: 0 | 1): number {
  const total = (of: 'sum' | 'count') => pairs.reduce((sum, pair) => sum + pair[side][of], 0)
  return tenths(total('sum') / total('count'))
}

/** Two tiers that see the same thing differently. */
export type Gap = {
  of: string
  area: JigsawArea
  high: Tier
  low: Tier
  top: number
  bottom: number
  gap: number
}

/** Where tiers lie apart, the widest first: of areas, or of statements. Each needs two tiers that are shown. */
export function gapsIn(rows: readonly { of: string; area: JigsawArea; byTier: ByTier }[]): Gap[] {
  const found = rows.flatMap(({ of, area, byTier: own }) => {
    const shown = tiers.flatMap((tier) => (own[tier] ? [{ tier, mean: own[tier].mean }] : []))
    if (shown.length < 2) return []
    const high = shown.reduce((a, b) => (b.mean > a.mean ? b : a))
    const low = shown.reduce((a, b) => (b.mean < a.mean ? b : a))
    const gap = tenths(high.mean - low.mean)
    return [{ of, area, high: high.tier, low: low.tier, top: high.mean, bottom: low.mean, gap }]
  })
  return found.toSorted((a, b) => b.gap - a.gap)
}

/** Rounded to one figure after the point. */
export function tenths(value: number): number {
  return Math.round(value * 10) / 10
}
