import type { OutlinePlace } from './schema.ts'

export type OutlinePoint = { name: string; x: number; y: number }

/** A region on a sheet of paper: its places as points, and the line around them. */
export type Outline = {
  width: number
  height: number
  points: OutlinePoint[]
  around: OutlinePoint[]
}

const margin = 26
const heightMax = 300

/**
 * Places on a sheet `width` units wide, north up; a degree of longitude is as long as it is at the middle
 * of the region (error under 2 % for a county).
 */
export function outlineOf(places: readonly OutlinePlace[], width = 340): Outline {
  const narrowing = Math.cos((middle(places.map((p) => p.latitude)) * Math.PI) / 180)
  const flat = places.map((p) => ({ name: p.name, x: p.longitude * narrowing, y: -p.latitude }))
  const [left, right] = ends(flat.map((p) => p.x))
  const [top, bottom] = ends(flat.map((p) => p.y))
  const scale = Math.min(
    (width - 2 * margin) / (right - left || 1),
    (heightMax - 2 * margin) / (bottom - top || 1),
  )
  const height = Math.max(80, (bottom - top) * scale + 2 * margin)
  const indent = (width - (right - left) * scale) / 2
  const points = flat.map(({ name, x, y }) => ({
    name,
    x: round(indent + (x - left) * scale),
    y: round(bottom === top ? height / 2 : margin + (y - top) * scale),
  }))
  return { width, height: round(height), points, around: hull(points) }
}

function middle(values: number[]): number {
  const [least, most] = ends(values)
  return (least + most) / 2
}

function ends(values: number[]): [number, number] {
  return values.length === 0 ? [0, 0] : [Math.min(...values), Math.max(...values)]
}

const round = (value: number) => Math.round(value * 10) / 10

/** The convex hull, by Andrew's monotone chain. */
function hull(points: OutlinePoint[]): OutlinePoint[] {
  const sorted = points.toSorted((a, b) => a.x - b.x || a.y - b.y)
  const half = (walk: OutlinePoint[]) => {
    const kept: OutlinePoint[] = []
    for (const point of walk) {
      while (kept.length > 1 && turn(kept.at(-2)!, kept.at(-1)!, point) <= 0) kept.pop()
      kept.push(point)
    }
    return kept.slice(0, -1)
  }
  return [...half(sorted), ...half(sorted.toReversed())]
}

function turn(a: OutlinePoint, b: OutlinePoint, c: OutlinePoint): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
}
