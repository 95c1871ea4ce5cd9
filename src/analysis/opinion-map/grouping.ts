import { kMeans, type Cluster } from './k-means.ts'
import type { Points } from './positions.ts'
import { meanSilhouette } from './silhouette.ts'

/** Votes somebody must have cast to be grouped, and how many people are grouped at least. */
const votesMin = 7
const peopleMin = 15
const baseMax = 100
const baseSteps = 100
const groupSteps = 20
const groupsMax = 5
/** So many updates in a row must agree before the number of groups changes. */
const updatesToChange = 4

/** What one update leaves to the next, so that groups keep their ids and do not flicker. */
export type GroupMemory = {
  /** Places of participants who are grouped: once in, always in. */
  grouped: number[]
  base: Pick<Cluster, 'id' | 'members'>[]
  /** Group clusterings by number of groups; members are ids of base clusters. */
  groups: Record<number, { id: number; members: number[] }[]>
  thisK: number
  thisKCount: number
  smoothedK: number
  /** The two directions of the map by statement, so that it is not mirrored; 0 for statements that are new. */
  directions: { first: ArrayLike<number>; second: ArrayLike<number> }
}

/** People close together (at most a hundred bunches), the groups of bunches, and how many groups there are. */
export type Grouping = {
  grouped: Int32Array
  base: Cluster[]
  groups: { id: number; x: number; y: number; members: number[] }[]
  silhouettes: Record<number, number>
  memory: Omit<GroupMemory, 'directions'>
}

/**
 * Groups participants by place: bunches first, then groups of bunches for each possible number of groups, then the
 * number with the best mean silhouette over bunches, smoothed over updates.
 */
export function groupPeople(
  positions: Points,
  counts: Int32Array,
  statements: number,
  before?: GroupMemory,
): Grouping {
  const grouped = whoIsGrouped(counts, statements, before)
  const place = new Map([...grouped].map((p, n) => [p, n]))
  const at = (values: Float64Array) => Float64Array.from(grouped, (p) => values[p]!)
  const own = { x: at(positions.x), y: at(positions.y) }
  const base = kMeans({
    points: own,
    k: baseMax,
    stepsMax: baseSteps,
    before: before?.base.map(({ id, members }) => ({
      id,
      members: members.flatMap((p) => place.get(p) ?? []),
    })),
  })
    .map((one) => ({ ...one, members: one.members.map((n) => grouped[n]!) }))
    .toSorted((a, b) => a.id - b.id)
  const all = clusterings(base, before)
  const centres = centresOf(base)
  const weights = sizesOf(base)
  const silhouettes = Object.fromEntries(
    [...all].map(([k, clusters]) => [k, meanSilhouette(centres, weights, clusters)]),
  )
  const choice = chooseK(silhouettes, before)
  const chosen = all.get(choice.smoothedK) ?? []
  const groups = chosen.map(({ members, ...one }) => ({
    ...one,
    members: members.flatMap((n) => base[n]!.members).toSorted((a, b) => a - b),
  }))
  const memory = {
    grouped: [...grouped],
    base: base.map(({ id, members }) => ({ id, members })),
    groups: Object.fromEntries(
      [...all].map(([k, some]) => [
        k,
        some.map(({ id, members }) => ({ id, members: members.map((n) => base[n]!.id) })),
      ]),
    ),
    ...choice,
  }
  return { grouped, base, groups, silhouettes, memory }
}

/** Everybody with votes enough and everybody grouped before; if they are few, those who voted most as well. */
function whoIsGrouped(counts: Int32Array, statements: number, before?: GroupMemory): Int32Array {
  const needed = Math.min(votesMin, statements)
  const already = new Set(before?.grouped)
  const inside = new Set<number>()
  counts.forEach((count, p) => {
    if (count >= needed || already.has(p)) inside.add(p)
  })
  if (inside.size < peopleMin) {
    const busiest = [...counts.keys()].toSorted((a, b) => counts[b]! - counts[a]! || a - b)
    for (const p of busiest) {
      if (inside.size >= peopleMin || counts[p] === 0) break
      inside.add(p)
    }
  }
  return Int32Array.from([...inside].toSorted((a, b) => a - b))
}

/** One clustering of the bunches for every possible number of groups. */
function clusterings(base: readonly Cluster[], before?: GroupMemory): Map<number, Cluster[]> {
  const points = centresOf(base)
  const weights = sizesOf(base)
  const place = new Map(base.map(({ id }, n) => [id, n]))
  const most = Math.min(groupsMax, 2 + Math.floor(base.length / 12))
  const found = new Map<number, Cluster[]>()
  for (let k = 2; base.length >= 2 && k <= most; k++) {
    const earlier = before?.groups[k]?.map(({ id, members }) => ({
      id,
      members: members.flatMap((one) => place.get(one) ?? []),
    }))
    const clusters = kMeans({ points, weights, k, stepsMax: groupSteps, before: earlier })
    found.set(
      k,
      clusters.toSorted((a, b) => a.id - b.id),
    )
  }
  return found
}

function centresOf(base: readonly Cluster[]): Points {
  return { x: Float64Array.from(base, ({ x }) => x), y: Float64Array.from(base, ({ y }) => y) }
}

function sizesOf(base: readonly Cluster[]): Float64Array {
  return Float64Array.from(base, ({ members }) => members.length)
}

/** The best number of groups now (of equals the larger), and the one to show. */
function chooseK(silhouettes: Record<number, number>, before?: GroupMemory) {
  let thisK = 0
  for (const [k, width] of Object.entries(silhouettes)) {
    if (thisK === 0 || width >= silhouettes[thisK]!) thisK = Number(k)
  }
  const thisKCount = before && before.thisK === thisK ? before.thisKCount + 1 : 1
  const keeps = before && before.smoothedK in silhouettes && thisKCount < updatesToChange
  return { thisK, thisKCount, smoothedK: keeps ? before.smoothedK : thisK }
}
