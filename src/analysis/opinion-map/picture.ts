import type { OpinionMap } from './analyse.ts'
import { convexHull, type Place } from './hull.ts'
import { middleOf, participantStatistics } from './participant-statistics.ts'
import { boundsOf, zCode, type Bounds } from './z-order.ts'

export type { Place } from './hull.ts'

/** What is drawn of a map: plain, small, the same for the same map. */
export type Picture = {
  /** The smallest box around everything that is drawn. */
  bounds: Bounds
  /** Groups of at least `smallMin` people: their middle, hull (counter-clockwise, not closed) and where its name goes. */
  groups: { id: number; size: number; x: number; y: number; hull: Place[]; label: Place }[]
  /** At most `dotsMax` people, in proportion to groups; group null for those who are in none that is drawn. */
  dots: { x: number; y: number; group: number | null }[]
  /** How many people stand in each cell of a grid over `bounds`, row by row from the bottom; null for small maps. */
  density: { columns: number; rows: number; counts: number[] } | null
}

/** How a map is drawn. */
export type PictureOptions = { smallMin?: number; dotsMax?: number; densityFrom?: number }

/** People of a map as they are drawn: by group, those of small groups together under null. */
export type Drawn = { id: number | null; members: readonly number[] }

type Shown = Pick<OpinionMap, 'positions' | 'groups'>

/** So many of a group its hull leaves outside, the farthest from its middle: one person does not swallow the picture. */
const outsideShare = 0.05
const cells = 32

/**
 * What is drawn of a map: hulls, a sample of people, and from `densityFrom` people on how many stand where. Groups of
 * fewer than `smallMin` are not told apart from people without a group. Only people who are grouped are drawn: the
 * place of somebody with few votes is chance.
 */
export function pictureOf(map: Shown, options: PictureOptions = {}): Picture {
  const { smallMin = 5, dotsMax = 400, densityFrom = 1_000 } = options
  const hulls = hullsOf(map, smallMin)
  const drawn = drawnOf(map, smallMin)
  const dots = sampleOf(map, drawn, dotsMax)
  const bounds = boundsOf([
    ...hulls.flatMap(({ hull }) => hull),
    ...dots.map(({ x, y }): Place => [x, y]),
  ])
  const people = drawn.flatMap(({ members }) => members)
  const density = people.length < densityFrom ? null : densityOf(map, people, bounds)
  return { bounds, groups: hulls, dots, density }
}

/** Groups as they are drawn, those below `smallMin` together as nobody's: left away while they too are few. */
export function drawnOf({ groups }: Shown, smallMin: number): Drawn[] {
  const small = groups.filter(({ members }) => members.length < smallMin)
  const nobodys = small.flatMap(({ members }) => members)
  const large = groups.filter(({ members }) => members.length >= smallMin)
  return nobodys.length < smallMin ? large : [...large, { id: null, members: nobodys }]
}

function hullsOf({ positions, groups }: Shown, smallMin: number): Picture['groups'] {
  const statistics = participantStatistics(positions, groups)
  const middle = middleOf(groups)
  return groups.flatMap(({ id, x, y, members }, g) => {
    if (members.length < smallMin) return []
    const { coreness } = statistics[g]!
    const inside = [...coreness.keys()]
      .toSorted((a, b) => coreness[b]! - coreness[a]! || members[a]! - members[b]!)
      .slice(0, members.length - Math.floor(members.length * outsideShare))
    const hull = convexHull(
      inside.map((n): Place => [positions.x[members[n]!]!, positions.y[members[n]!]!]),
    )
    return [
      { id, size: members.length, x, y, hull, label: outermost(hull, x - middle.x, y - middle.y) },
    ]
  })
}

/** The corner of a hull that lies farthest in a direction: names of groups then part from one another. */
function outermost(hull: readonly Place[], dx: number, dy: number): Place {
  const along = ([x, y]: Place) => (dx === 0 && dy === 0 ? y : x * dx + y * dy)
  return hull.reduce((best, place) => (along(place) > along(best) ? place : best))
}

/** Dots in proportion to the sizes of groups (largest remainders), spread over the places of each. */
function sampleOf({ positions }: Shown, drawn: readonly Drawn[], most: number): Picture['dots'] {
  const total = drawn.reduce((sum, { members }) => sum + members.length, 0)
  const shown = Math.min(most, total)
  const exact = drawn.map(({ members }) => (members.length * shown) / (total || 1))
  const counts = exact.map(Math.floor)
  const left = shown - counts.reduce((sum, count) => sum + count, 0)
  const order = [...exact.keys()].toSorted((a, b) => (exact[b]! % 1) - (exact[a]! % 1) || a - b)
  for (const g of order.slice(0, left)) counts[g]!++
  return drawn.flatMap(({ id, members }, g) =>
    spreadOver(positions, members, counts[g]!).map((p) => ({
      x: positions.x[p]!,
      y: positions.y[p]!,
      group: id,
    })),
  )
}

/** Every so many-th of the people, in the order of a curve through all places. */
function spreadOver(
  { x, y }: Shown['positions'],
  members: readonly number[],
  count: number,
): number[] {
  const box = boundsOf(members.map((p): Place => [x[p]!, y[p]!]))
  const codes = new Map(members.map((p) => [p, zCode(x[p]!, y[p]!, box)]))
  const sorted = members.toSorted((a, b) => codes.get(a)! - codes.get(b)! || a - b)
  return Array.from(
    { length: count },
    (_, n) => sorted[Math.floor(((n + 0.5) * sorted.length) / count)]!,
  )
}

/** Counts by cell; the few who stand outside the picture are in none. */
function densityOf({ positions }: Shown, people: readonly number[], box: Bounds) {
  const counts = Array.from({ length: cells * cells }, () => 0)
  const cell = (value: number, from: number, to: number) =>
    Math.min(cells - 1, Math.floor(((value - from) / (to - from || 1)) * cells))
  for (const p of people) {
    const column = cell(positions.x[p]!, box.left, box.right)
    const row = cell(positions.y[p]!, box.bottom, box.top)
    if (column >= 0 && row >= 0 && isInside(positions.x[p]!, positions.y[p]!, box))
      counts[row * cells + column]!++
  }
  return { columns: cells, rows: cells, counts }
}

function isInside(x: number, y: number, { left, right, bottom, top }: Bounds): boolean {
  return x >= left && x <= right && y >= bottom && y <= top
}
