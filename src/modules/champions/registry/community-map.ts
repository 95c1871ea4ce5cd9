import type { CommunityCount } from './report-queries.ts'

/** A community on the sheet: a dashed ring where nobody keeps it. */
export type Dot = {
  id: string
  name: string
  x: number
  y: number
  radius: number
  count: number
  empty: boolean
  side: 'start' | 'end'
  /** Its name hides nothing. */
  label: boolean
}
type Box = { left: number; right: number; top: number; bottom: number }

const width = 340
const margin = 26
const heightMax = 340
const letterWidth = 6.8

/** Communities on a sheet 340 units wide, north up; the more champions, the larger the dot. */
export function communityMap(places: readonly CommunityCount[]): {
  width: number
  height: number
  dots: Dot[]
} {
  const middle = places.reduce((sum, one) => sum + one.latitude, 0) / (places.length || 1)
  const narrowing = Math.cos((middle * Math.PI) / 180)
  const flat = places.map((one) => ({ one, x: one.longitude * narrowing, y: -one.latitude }))
  const [left, right] = ends(flat.map(({ x }) => x))
  const [top, bottom] = ends(flat.map(({ y }) => y))
  const scale = Math.min(
    (width - 2 * margin) / (right - left || 1),
    (heightMax - 2 * margin) / (bottom - top || 1),
  )
  const indent = (width - (right - left) * scale) / 2
  const most = Math.max(1, ...places.map(({ count }) => count))
  const dots = flat.map(({ one, x, y }) => {
    const at = round(indent + (x - left) * scale)
    const radius = one.count === 0 ? 5 : round(9 + 9 * Math.sqrt(one.count / most))
    return {
      ...one,
      x: at,
      y: round(margin + (y - top) * scale),
      radius,
      empty: one.count === 0,
      side: at > width / 2 ? ('end' as const) : ('start' as const),
      label: false,
    }
  })
  return { width, height: round((bottom - top) * scale + 2 * margin), dots: labelled(dots) }
}

/** Names where they hide no dot and no other name, those with most champions first. */
function labelled(dots: readonly Dot[]): Dot[] {
  const taken: Box[] = dots.map(({ x, y, radius }) => ({
    left: x - radius,
    right: x + radius,
    top: y - radius,
    bottom: y + radius,
  }))
  const shown = new Map<string, Dot['side']>()
  for (const dot of dots.toSorted((a, b) => b.count - a.count)) {
    const sides = dot.side === 'start' ? (['start', 'end'] as const) : (['end', 'start'] as const)
    const side = sides.find((one) => {
      const box = boxOf(dot, one)
      return box.left > 0 && box.right < width && !taken.some((other) => overlap(box, other))
    })
    if (!side) continue
    taken.push(boxOf(dot, side))
    shown.set(dot.id, side)
  }
  return dots.map((dot) => ({
    ...dot,
    label: shown.has(dot.id),
    side: shown.get(dot.id) ?? dot.side,
  }))
}

function boxOf({ name, x, y, radius }: Dot, side: Dot['side']): Box {
  const length = name.length * letterWidth
  const left = side === 'start' ? x + radius + 4 : x - radius - 4 - length
  return { left, right: left + length, top: y - 8, bottom: y + 8 }
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

function ends(values: readonly number[]): [number, number] {
  return values.length === 0 ? [0, 0] : [Math.min(...values), Math.max(...values)]
}

const round = (value: number) => Math.round(value * 10) / 10
