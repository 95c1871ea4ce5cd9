import { readPoints } from '../../../../../../analysis/opinion-map/point-file.ts'

/** People in the units of the picture, with the id of each one's group. */
export type Points = { x: Float32Array; y: Float32Array; group: Int16Array }

/** All points of a map, where the picture of the server has them; null when they cannot be had. */
export async function fetchPoints(address: string, geometry: string): Promise<Points | null> {
  const answer = await fetch(address)
  if (!answer.ok) return null
  const read = readPoints(new Uint8Array(await answer.arrayBuffer()))
  if (!read) return null
  const [scale, dx, dy] = geometry.split(' ').map(Number) as [number, number, number]
  return {
    x: read.x.map((x) => x * scale + dx),
    y: read.y.map((y) => dy - y * scale),
    group: read.group,
  }
}
