import type { Points } from './positions.ts'

/** A cluster of points: its id stays with it over updates. */
export type Cluster = { id: number; x: number; y: number; members: number[] }

type Task = {
  points: Points
  /** How much each point counts; all the same when absent. */
  weights?: Float64Array
  k: number
  stepsMax: number
  /** The clusters of the update before, by members: ids stay with what they hold. */
  before?: readonly Pick<Cluster, 'id' | 'members'>[]
}

/** Centres nearer than this to where they were have come to rest. */
const restsWithin = 0.01

/**
 * Weighted k-means in the plane (Lloyd). A cold start takes the first k distinct points; a warm one goes on from
 * `before`. A point as near to two centres goes to the later one. At most `stepsMax` + 1 steps.
 */
export function kMeans({ points, weights, k, stepsMax, before }: Task): Cluster[] {
  let clusters = before ? warmStart(points, weights, k, before) : coldStart(points, k)
  for (let step = 0; step <= stepsMax; step++) {
    const moved = recentre(points, weights, assign(points, clusters))
    const isAtRest = haveRested(clusters, moved)
    clusters = moved
    if (isAtRest) break
  }
  return clusters
}

function coldStart({ x, y }: Points, k: number): Cluster[] {
  const seen = new Set<string>()
  const starts: Cluster[] = []
  for (let p = 0; p < x.length && starts.length < k; p++) {
    const key = `${x[p]} ${y[p]}`
    if (seen.has(key)) continue
    seen.add(key)
    starts.push({ id: starts.length, x: x[p]!, y: y[p]!, members: [] })
  }
  return starts
}

/** The clusters before, on the points that are still there; missing ones grow out of the farthest points. */
function warmStart(
  points: Points,
  weights: Float64Array | undefined,
  k: number,
  before: readonly Pick<Cluster, 'id' | 'members'>[],
): Cluster[] {
  const size = points.x.length
  const kept = before.map(({ id, members }) => ({
    id,
    x: 0,
    y: 0,
    members: members.filter((p) => p < size),
  }))
  let clusters = merged(recentre(points, weights, kept)).slice(0, k)
  if (clusters.length === 0) {
    const all = [...points.x.keys()]
    clusters = recentre(points, weights, [{ id: 0, x: 0, y: 0, members: all }])
  }
  while (clusters.length < k) {
    const far = farthest(points, clusters)
    if (!far) break
    const id = Math.max(...clusters.map((one) => one.id)) + 1
    const own = { id, x: points.x[far.p]!, y: points.y[far.p]!, members: [far.p] }
    clusters = [...clusters, own]
  }
  return clusters
}

/** Clusters on the very same centre become one, with the id of the larger. */
function merged(clusters: readonly Cluster[]): Cluster[] {
  const found: Cluster[] = []
  for (const one of clusters) {
    const twin = found.findIndex(({ x, y }) => x === one.x && y === one.y)
    if (twin < 0) found.push(one)
    else {
      const other = found[twin]!
      const id = other.members.length > one.members.length ? other.id : one.id
      found[twin] = { ...other, id, members: [...other.members, ...one.members] }
    }
  }
  return found
}

function farthest({ x, y }: Points, clusters: readonly Cluster[]): { p: number } | null {
  let best = { p: -1, distance: 0 }
  for (let p = 0; p < x.length; p++) {
    let near = Infinity
    for (const one of clusters) near = Math.min(near, (x[p]! - one.x) ** 2 + (y[p]! - one.y) ** 2)
    if (near > best.distance) best = { p, distance: near }
  }
  return best.p < 0 ? null : best
}

/** Each point to its nearest centre. Centres are tried from the nearest in x outwards, until x alone is too far. */
function assign({ x, y }: Points, clusters: readonly Cluster[]): Cluster[] {
  const members: number[][] = clusters.map(() => [])
  const order = [...clusters.keys()].toSorted((a, b) => clusters[a]!.x - clusters[b]!.x || a - b)
  const cx = Float64Array.from(order, (n) => clusters[n]!.x)
  const cy = Float64Array.from(order, (n) => clusters[n]!.y)
  for (let p = 0; p < x.length; p++) {
    members[nearest(x[p]!, y[p]!, cx, cy, order)]!.push(p)
  }
  return clusters.map((one, n) => ({ ...one, members: members[n]! }))
}

function nearest(
  px: number,
  py: number,
  cx: Float64Array,
  cy: Float64Array,
  order: readonly number[],
): number {
  let right = lowerBound(cx, px)
  let left = right - 1
  let best = Infinity
  let found = -1
  while (left >= 0 || right < cx.length) {
    const toLeft = left >= 0 ? px - cx[left]! : Infinity
    const toRight = right < cx.length ? cx[right]! - px : Infinity
    if (Math.min(toLeft, toRight) ** 2 > best) break
    const at = toLeft <= toRight ? left-- : right++
    const distance = (px - cx[at]!) ** 2 + (py - cy[at]!) ** 2
    if (distance < best || (distance === best && order[at]! > found)) {
      best = distance
      found = order[at]!
    }
  }
  return found
}

function lowerBound(sorted: Float64Array, wanted: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < wanted) low = middle + 1
    else high = middle
  }
  return low
}

/** Each centre to the weighted mean of what it holds; empty clusters go. */
function recentre(
  { x, y }: Points,
  weights: Float64Array | undefined,
  clusters: readonly Cluster[],
): Cluster[] {
  return clusters
    .filter(({ members }) => members.length > 0)
    .map(({ id, members }) => {
      let [sx, sy, total] = [0, 0, 0]
      for (const p of members) {
        const weight = weights?.[p] ?? 1
        sx += x[p]! * weight
        sy += y[p]! * weight
        total += weight
      }
      return { id, x: sx / total, y: sy / total, members }
    })
}

/** Whether centres, in order of place, lie near those before; of lists of unequal length only what both have. */
function haveRested(before: readonly Cluster[], after: readonly Cluster[]): boolean {
  const inOrder = (some: readonly Cluster[]) => some.toSorted((a, b) => a.x - b.x || a.y - b.y)
  const [old, now] = [inOrder(before), inOrder(after)]
  return old
    .slice(0, now.length)
    .every((one, n) => Math.hypot(one.x - now[n]!.x, one.y - now[n]!.y) < restsWithin)
}
