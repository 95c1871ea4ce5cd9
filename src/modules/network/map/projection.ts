/** A spot on the globe, in degrees. */
export type Spot = { latitude: number; longitude: number }
/** A spot on paper, in units of the drawing. */
export type Point = { x: number; y: number }

/** A sheet on which spots of the globe are put; lines of the grid run over its edges. */
export type Sheet = {
  width: number
  height: number
  put(spot: Spot): Point
  grid: { degrees: number; along: 'latitude' | 'longitude'; points: Point[] }[]
}

const margin = 44
const heightMax = 420
const heightMin = 200
/** A single place is drawn with this much of the globe around it, in radii of the globe. */
const spanLeast = 0.06
const gridSteps = [1, 2, 5, 10, 20, 30]
const linesMax = 4

/**
 * Spots on a sheet `width` units wide, north up in the middle, by Lambert's azimuthal equal-area projection
 * around their mean: regions keep their size, and the antimeridian does not matter.
 */
export function sheetFor(spots: readonly Spot[], width = 340): Sheet {
  const centre = meanOf(spots)
  const flat = spots.map((spot) => project(spot, centre))
  const [left, right] = ends(flat.map(({ x }) => x))
  const [top, bottom] = ends(flat.map(({ y }) => y))
  const scale = Math.min(
    (width - 2 * margin) / Math.max(right - left, spanLeast),
    (heightMax - 2 * margin) / Math.max(bottom - top, spanLeast),
  )
  const height = Math.max(heightMin, Math.round((bottom - top) * scale + 2 * margin))
  const middle = { x: (left + right) / 2, y: (top + bottom) / 2 }
  const put = (spot: Spot): Point => {
    const { x, y } = project(spot, centre)
    return {
      x: round(width / 2 + (x - middle.x) * scale),
      y: round(height / 2 + (y - middle.y) * scale),
    }
  }
  const grid = gridOf(spots, put).flatMap((line) => {
    const points = onSheet(line.points, width, height)
    return points.length > 1 ? [{ ...line, points }] : []
  })
  return { width, height, put, grid }
}

function project({ latitude, longitude }: Spot, centre: Spot): Point {
  const [lat, lat0] = [radians(latitude), radians(centre.latitude)]
  const turn = radians(longitude - centre.longitude)
  const near = Math.sin(lat0) * Math.sin(lat) + Math.cos(lat0) * Math.cos(lat) * Math.cos(turn)
  // At the far side of the globe a point has no place; it is put at the rim.
  const k = Math.sqrt(2 / Math.max(1 + near, 1e-9))
  const x = k * Math.cos(lat) * Math.sin(turn)
  const y = k * (Math.cos(lat0) * Math.sin(lat) - Math.sin(lat0) * Math.cos(lat) * Math.cos(turn))
  return { x, y: -y }
}

/** The middle of spots on the globe, over the shorter way around it. */
export function meanOf(spots: readonly Spot[]): Spot {
  const sum = { x: 0, y: 0, z: 0 }
  for (const { latitude, longitude } of spots) {
    sum.x += Math.cos(radians(latitude)) * Math.cos(radians(longitude))
    sum.y += Math.cos(radians(latitude)) * Math.sin(radians(longitude))
    sum.z += Math.sin(radians(latitude))
  }
  const latitude = degrees(Math.atan2(sum.z, Math.hypot(sum.x, sum.y)))
  return { latitude, longitude: degrees(Math.atan2(sum.y, sum.x)) }
}

/** Lines of latitude and longitude at round degrees, some of each, reaching beyond the spots. */
function gridOf(spots: readonly Spot[], put: Sheet['put']): Sheet['grid'] {
  const middle = meanOf(spots).longitude
  const [south, north] = ends(spots.map(({ latitude }) => latitude))
  const [west, east] = ends(spots.map(({ longitude }) => middle + turned(longitude - middle)))
  const step =
    gridSteps.find((one) => Math.max(north - south, (east - west) / 2) / one <= linesMax) ?? 30
  const across = Math.min(2 * step, 30)
  const parallels = rounded(south - 3 * step, north + 3 * step, step).filter(
    (one) => Math.abs(one) < 90,
  )
  const meridians = rounded(west - 3 * across, east + 3 * across, across)
  const fine = (low: number, high: number) =>
    Array.from({ length: 33 }, (_, place) => low + ((high - low) * place) / 32)
  const [low, high] = [Math.max(parallels[0]!, -89), Math.min(parallels.at(-1)!, 89)]
  const along = fine(meridians[0]!, meridians.at(-1)!)
  return [
    ...parallels.map((latitude) => ({
      degrees: latitude,
      along: 'latitude' as const,
      points: along.map((longitude) => put({ latitude, longitude })),
    })),
    ...meridians.map((longitude) => ({
      degrees: turned(longitude),
      along: 'longitude' as const,
      points: fine(low, high).map((latitude) => put({ latitude, longitude })),
    })),
  ]
}

/** The stretch of a line that lies on the sheet, with one point beyond each edge; whole units are fine enough for it. */
function onSheet(points: readonly Point[], width: number, height: number): Point[] {
  const isOn = ({ x, y }: Point) => x >= 0 && x <= width && y >= 0 && y <= height
  const first = points.findIndex(isOn)
  const last = points.findLastIndex(isOn)
  if (first < 0) return []
  return points
    .slice(Math.max(0, first - 1), last + 2)
    .map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }))
}

function rounded(low: number, high: number, step: number): number[] {
  const first = Math.floor(low / step)
  const last = Math.ceil(high / step)
  return Array.from({ length: last - first + 1 }, (_, place) => (first + place) * step)
}

/** An angle between -180 and 180 degrees. */
function turned(angle: number): number {
  return ((((angle + 180) % 360) + 360) % 360) - 180
}

const radians = (angle: number) => (angle * Math.PI) / 180
const degrees = (angle: number) => (angle * 180) / Math.PI
const round = (value: number) => Math.round(value * 10) / 10

function ends(values: readonly number[]): [number, number] {
  return [Math.min(...values), Math.max(...values)]
}
