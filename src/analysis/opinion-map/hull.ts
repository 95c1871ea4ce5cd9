/** A place on the map: x, y. Both axes have the same scale. */
export type Place = [x: number, y: number]

/**
 * The convex hull, counter-clockwise from the leftmost place and not closed (Andrew's monotone chain, 1979).
 * Places on an edge are left away; people on one line give its two ends, people on one spot that spot.
 */
export function convexHull(places: readonly Place[]): Place[] {
  const sorted = places
    .toSorted((a, b) => a[0] - b[0] || a[1] - b[1])
    .filter(([x, y], n, all) => n === 0 || x !== all[n - 1]![0] || y !== all[n - 1]![1])
  if (sorted.length < 3) return sorted
  return [...half(sorted), ...half(sorted.toReversed())]
}

/** One side of the hull without its last place, which is the first of the other side. */
function half(places: readonly Place[]): Place[] {
  const side: Place[] = []
  for (const place of places) {
    while (side.length > 1 && turn(side.at(-2)!, side.at(-1)!, place) <= 0) side.pop()
    side.push(place)
  }
  return side.slice(0, -1)
}

/** Above 0 where the way from a over b to c turns left. */
function turn(a: Place, b: Place, c: Place): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
}
