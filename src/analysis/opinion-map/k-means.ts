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

/** A middle that points gather round. */
type Centre = Pick<Cluster, 'id' | 'x' | 'y'>

/**
 * Weighted k-means in the plane (Lloyd). A cold start takes the first k distinct points; a warm one goes on from
 * `before`. A point as near to two centres goes to the later one. At most `stepsMax` + 1 steps.
 */
export function kMeans({ points, weights, k, stepsMax, before }: Task): Cluster[] {
  let centres: Centre[] = before ? warmStart(points, weights, k, before) : coldStart(points, k)
  const of = new Int32Array(points.x.length).fill(-1)
  for (let step = 0; centres.length > 0; step++) {
    assign(points, centres, of)
    const moved = recentred(points, weights, centres, of)
    const isLast = step >= stepsMax || haveRested(centres, moved.filter(isHeld))
    if (isLast) return withMembers(moved, of)
    if (moved.every(isHeld)) centres = moved
    else {
      centres = moved.filter(isHeld)
      of.fill(-1)
    }
  }
  return []
}

function coldStart({ x, y }: Points, k: number): Centre[] {
  const seen = new Set<string>()
  const starts: Centre[] = []
  for (let p = 0; p < x.length && starts.length < k; p++) {
    const key = `${x[p]} ${y[p]}`
    if (seen.has(key)) continue
    seen.add(key)
    starts.push({ id: starts.length, x: x[p]!, y: y[p]! })
  }
  return starts
}

/** The clusters before, on the points that are still there; missing ones grow out of the farthest points. */
function warmStart(
  points: Points,
  weights: Float64Array | undefined,
  k: number,
  before: readonly Pick<Cluster, 'id' | 'members'>[],
): Centre[] {
  const size = points.x.length
  const of = new Int32Array(size).fill(-1)
  before.forEach(({ members }, n) => members.forEach((p) => p < size && (of[p] = n)))
  const kept = before.map(({ id }) => ({ id, x: 0, y: 0 }))
  let clusters = merged(withMembers(recentred(points, weights, kept, of), of)).slice(0, k)
  if (clusters.length === 0 && size > 0)
    clusters = withMembers(recentred(points, weights, [{ id: 0, x: 0, y: 0 }], of.fill(0)), of)
  const centres: Centre[] = clusters
  const far = new Float64Array(size).fill(Infinity)
  for (const one of centres) bringNearer(far, points, one)
  for (let id = Math.max(...centres.map((one) => one.id)) + 1; centres.length < k; id++) {
    const p = farthest(far)
    if (p < 0) break
    const own = { id, x: points.x[p]!, y: points.y[p]! }
    bringNearer(far, points, own)
    centres.push(own)
  }
  return centres
}

/** Lowers the square of how far each point lies from its nearest centre by one more centre. */
function bringNearer(far: Float64Array, { x, y }: Points, one: Centre): void {
  for (let p = 0; p < far.length; p++) {
    const distance = (x[p]! - one.x) ** 2 + (y[p]! - one.y) ** 2
    if (distance < far[p]!) far[p] = distance
  }
}

/** The first of the points that lie farthest from any centre; -1 when all lie on one. */
function farthest(far: Float64Array): number {
  let best = -1
  for (let p = 0; p < far.length; p++) if (far[p]! > (best < 0 ? 0 : far[best]!)) best = p
  return best
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

/**
 * Each point to its nearest centre, found from the one it had. Centres are tried from the nearest in x outwards, until
 * x alone is too far.
 */
function assign({ x, y }: Points, centres: readonly Centre[], of: Int32Array): void {
  const order = [...centres.keys()].toSorted((a, b) => centres[a]!.x - centres[b]!.x || a - b)
  const line = {
    x: Float64Array.from(order, (n) => centres[n]!.x),
    y: Float64Array.from(order, (n) => centres[n]!.y),
    at: Int32Array.from(order),
  }
  const own = Float64Array.from(centres, (one) => one.x)
  const ownY = Float64Array.from(centres, (one) => one.y)
  const safe = safeRanges(own, ownY)
  for (let p = 0; p < x.length; p++) {
    const n = of[p]!
    const far = n < 0 ? Infinity : (x[p]! - own[n]!) ** 2 + (y[p]! - ownY[n]!) ** 2
    if (n < 0 || far >= safe[n]!) of[p] = nearest(x[p]!, y[p]!, line, n, far)
  }
}

/**
 * The square of half the way to the next centre, a little less for rounding: a point nearer than that to its centre is
 * nearer to no other.
 */
function safeRanges(x: Float64Array, y: Float64Array): Float64Array {
  const safe = new Float64Array(x.length).fill(Infinity)
  for (let n = 0; n < x.length; n++) {
    for (let m = 0; m < n; m++) {
      const quarter = ((x[n]! - x[m]!) ** 2 + (y[n]! - y[m]!) ** 2) * 0.2499
      if (quarter < safe[n]!) safe[n] = quarter
      if (quarter < safe[m]!) safe[m] = quarter
    }
  }
  return safe
}

function nearest(
  px: number,
  py: number,
  { x, y, at }: Points & { at: Int32Array },
  had: number,
  far: number,
): number {
  let right = lowerBound(x, px)
  let left = right - 1
  let best = far
  let found = had
  while (left >= 0 || right < x.length) {
    const toLeft = left >= 0 ? px - x[left]! : Infinity
    const toRight = right < x.length ? x[right]! - px : Infinity
    const near = toLeft <= toRight ? toLeft : toRight
    if (near * near > best) break
    const n = toLeft <= toRight ? left-- : right++
    const distance = (px - x[n]!) ** 2 + (py - y[n]!) ** 2
    if (distance < best || (distance === best && at[n]! > found)) {
      best = distance
      found = at[n]!
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

type Held = Centre & { total: number }

function isHeld({ total }: Held): boolean {
  return total > 0
}

/** Each centre at the weighted mean of the points it holds, with how much they weigh: 0 where there are none. */
function recentred(
  { x, y }: Points,
  weights: Float64Array | undefined,
  centres: readonly Centre[],
  of: Int32Array,
): Held[] {
  const [sx, sy, total] = [0, 1, 2].map(() => new Float64Array(centres.length)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ]
  for (let p = 0; p < x.length; p++) {
    const n = of[p]!
    if (n < 0) continue
    const weight = weights ? weights[p]! : 1
    sx[n]! += x[p]! * weight
    sy[n]! += y[p]! * weight
    total[n]! += weight
  }
  return centres.map(({ id }, n) => ({
    id,
    x: sx[n]! / total[n]!,
    y: sy[n]! / total[n]!,
    total: total[n]!,
  }))
}

/** The clusters that hold points, with the places of these. */
function withMembers(centres: readonly Held[], of: Int32Array): Cluster[] {
  const members: number[][] = centres.map(() => [])
  for (let p = 0; p < of.length; p++) members[of[p]!]?.push(p)
  return centres
    .map(({ id, x, y }, n) => ({ id, x, y, members: members[n]! }))
    .filter((one) => one.members.length > 0)
}

/** Whether centres, in order of place, lie near those before; of lists of unequal length only what both have. */
function haveRested(before: readonly Centre[], after: readonly Centre[]): boolean {
  const inOrder = (some: readonly Centre[]) => some.toSorted((a, b) => a.x - b.x || a.y - b.y)
  const [old, now] = [inOrder(before), inOrder(after)]
  return old
    .slice(0, now.length)
    .every((one, n) => Math.hypot(one.x - now[n]!.x, one.y - now[n]!.y) < restsWithin)
}
