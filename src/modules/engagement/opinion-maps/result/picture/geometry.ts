import type { Picture } from '../../../../../analysis/opinion-map/index.ts'

/** From places of the mathematics to the units of the picture: x * scale + dx, dy - y * scale. */
export type Geometry = { width: number; height: number; scale: number; dx: number; dy: number }

const width = 340
const heightMin = 200
const heightMax = 340
const edge = 20

/** How large a picture is drawn: both axes have the same scale, and everything stands in the middle. */
export function geometryOf({ left, right, bottom, top }: Picture['bounds']): Geometry {
  const [wide, high] = [right - left || 1, top - bottom || 1]
  const scale = Math.min((width - 2 * edge) / wide, (heightMax - 2 * edge) / high)
  const height = Math.round(Math.max(heightMin, high * scale + 2 * edge))
  const dx = width / 2 - ((left + right) / 2) * scale
  const dy = height / 2 + ((bottom + top) / 2) * scale
  return { width, height, scale, dx, dy }
}

/** Where a place is drawn, in whole units. */
export function drawnAt({ scale, dx, dy }: Geometry, x: number, y: number): [number, number] {
  return [Math.round(x * scale + dx), Math.round(dy - y * scale)]
}

/** The same for somebody who may stand outside the picture: then at its edge. */
export function drawnInside(geometry: Geometry, x: number, y: number): [number, number] {
  const [left, top] = drawnAt(geometry, x, y)
  const within = (value: number, most: number) => Math.min(most - 8, Math.max(8, value))
  return [within(left, geometry.width), within(top, geometry.height)]
}
