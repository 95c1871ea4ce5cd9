import type { Picture } from '../../../../../analysis/opinion-map/index.ts'
import { drawnAt, type Geometry } from './geometry.ts'

/** A dot of each slot, drawn from its middle: circle, square, triangle, diamond, cross. */
const dots = [
  'm-2.5 0a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0z',
  'm-2.2-2.2h4.4v4.4h-4.4z',
  'm0-3l2.8 5h-5.6z',
  'm0-3l3 3-3 3-3-3z',
  'm-.8-2.6h1.6v1.8h1.8v1.6h-1.8v1.8h-1.6v-1.8h-1.8v-1.6h1.8z',
] as const

/** The dots of one group as one path: small on the wire, one element for the browser. */
export function dotsPath(
  geometry: Geometry,
  places: readonly { x: number; y: number }[],
  slot: number,
): string {
  const shape = dots[slot - 1] ?? dots[0]
  return places.map(({ x, y }) => `M${drawnAt(geometry, x, y).join(' ')}${shape}`).join('')
}

/** The shape of a slot alone, in the middle of a square of ten units. */
export function shapeOf(slot: number): string {
  return `M5 5${dots[slot - 1] ?? dots[0]}`
}

/** A hull as a closed path. */
export function hullPath(geometry: Geometry, hull: Picture['groups'][number]['hull']): string {
  return `M${hull.map(([x, y]) => drawnAt(geometry, x, y).join(' ')).join('L')}z`
}

/** Cells with fewer people are not drawn. */
const cellLeast = 5
const levels = 4

/** Where many people stand, as one path for each of four levels: neighbours in a row are one rectangle. */
export function densityPaths(
  geometry: Geometry,
  { bounds, density }: Pick<Picture, 'bounds' | 'density'>,
): string[] {
  if (!density) return []
  const { columns, rows, counts } = density
  const most = Math.max(...counts)
  const level = (count: number) =>
    count < cellLeast ? 0 : Math.ceil(Math.sqrt(count / most) * levels)
  const [wide, high] = [
    ((bounds.right - bounds.left) * geometry.scale) / columns,
    ((bounds.top - bounds.bottom) * geometry.scale) / rows,
  ]
  const [left, bottom] = [
    bounds.left * geometry.scale + geometry.dx,
    geometry.dy - bounds.bottom * geometry.scale,
  ]
  const paths = Array.from({ length: levels }, () => '')
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const from = column
      const found = level(counts[row * columns + column]!)
      if (found === 0) continue
      while (column + 1 < columns && level(counts[row * columns + column + 1]!) === found) column++
      const [x, y] = [left + from * wide, bottom - (row + 1) * high]
      const width = (column - from + 1) * wide
      paths[found - 1] +=
        `M${short(x)} ${short(y)}h${short(width)}v${short(high)}h-${short(width)}z`
    }
  }
  return paths
}

function short(value: number): string {
  return String(Math.round(value * 10) / 10)
}
