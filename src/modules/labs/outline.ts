import type { OutlinePlace } from './schema.ts'

export type OutlinePoint = { name: string; x: number; y: number }
/** A name beside its point, on the side where there is room. */
export type OutlineLabel = OutlinePoint & { side: 'start' | 'end' }

/** A region on a sheet of paper: its places, the shortest lines that join them all, and some names. */
export type Outline = {
  width: number
  height: number
  points: OutlinePoint[]
  joined: [OutlinePoint, OutlinePoint][]
  labels: OutlineLabel[]
}

const margin = 30
const heightMax = 300
const labelsMax = 6
const labelHeight = 19
const letterWidth = 8.4

/**
 * Places on a sheet `width` units wide, north up; a degree of longitude is as long as it is at the middle
 * of the region (error under 2 % for a county).
 */
export function outlineOf(places: readonly OutlinePlace[], width = 340): Outline {
  const [south, north] = ends(places.map((p) => p.latitude))
  const narrowing = Math.cos(((south + north) / 2) * (Math.PI / 180))
  const flat = places.map((p) => ({ name: p.name, x: p.longitude * narrowing, y: -p.latitude }))
  const [left, right] = ends(flat.map((p) => p.x))
  const scale = Math.min(
    (width - 2 * margin) / (right - left || 1),
    (heightMax - 2 * margin) / (north - south || 1),
  )
  const indent = (width - (right - left) * scale) / 2
  const points = flat.map(({ name, x, y }) => ({
    name,
    x: round(indent + (x - left) * scale),
    y: round(margin + (y + north) * scale),
  }))
  const height = round((north - south) * scale + 2 * margin)
  return { width, height, points, joined: join(points), labels: labelsOf(points, width) }
}

function ends(values: number[]): [number, number] {
  return values.length === 0 ? [0, 0] : [Math.min(...values), Math.max(...values)]
}

const round = (value: number) => Math.round(value * 10) / 10
const apart = (a: OutlinePoint, b: OutlinePoint) => Math.hypot(a.x - b.x, a.y - b.y)

/** The minimum spanning tree, by Prim's method. */
function join(points: OutlinePoint[]): [OutlinePoint, OutlinePoint][] {
  const [first, ...others] = points
  const found: [OutlinePoint, OutlinePoint][] = []
  const nearest = new Map(others.map((point) => [point, first!]))
  while (nearest.size > 0) {
    const [next, from] = [...nearest].reduce((a, b) => (apart(...b) < apart(...a) ? b : a))
    nearest.delete(next)
    found.push([from, next])
    for (const [point, known] of nearest)
      if (apart(point, next) < apart(point, known)) nearest.set(point, next)
  }
  return found
}

type Box = { left: number; right: number; top: number; bottom: number }

/** Names of the places that stand most alone, as far as they hide nothing. */
function labelsOf(points: OutlinePoint[], width: number): OutlineLabel[] {
  const alone = (point: OutlinePoint) =>
    Math.min(...points.filter((other) => other !== point).map((other) => apart(point, other)))
  const taken = points.map(({ x, y }) => ({ left: x - 5, right: x + 5, top: y - 5, bottom: y + 5 }))
  const found: OutlineLabel[] = []
  const candidates = points.map((point) => ({ point, room: alone(point) }))
  for (const { point } of candidates.toSorted((a, b) => b.room - a.room)) {
    if (found.length === labelsMax) break
    const side = (['start', 'end'] as const).find((one) => {
      const box = boxOf(point, one)
      return box.left > 0 && box.right < width && !taken.some((other) => overlap(box, other))
    })
    if (!side) continue
    taken.push(boxOf(point, side))
    found.push({ ...point, side })
  }
  return found
}

/** Where a name would stand: after its point ('start') or before it ('end'). */
function boxOf({ name, x, y }: OutlinePoint, side: OutlineLabel['side']): Box {
  const length = name.length * letterWidth
  const left = side === 'start' ? x + 8 : x - 8 - length
  return { left, right: left + length, top: y - labelHeight / 2, bottom: y + labelHeight / 2 }
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}
