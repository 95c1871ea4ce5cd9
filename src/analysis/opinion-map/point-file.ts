import { boundsOf, placeOfCode, zCode, type Bounds } from './z-order.ts'

/*
 * All points of a map for browsers. Little endian:
 *   bytes 0-3   O M P and the version, 1
 *   bytes 4-7   how many groups follow (the last one is of those without a group)
 *   bytes 8-23  the box around all points as 32-bit floats: left, right, bottom, top
 *   then for each group 8 bytes: its id (-1: without a group) and how many people it has
 *   then for each group its people: places on the curve of z-order.ts, rising, each as the distance from the one
 *   before, in seven bits a byte, the lowest first, the high bit set where more follow.
 * About three bytes a person. Nothing tells who they are or when they voted: they stand by place alone.
 */
const magic = [0x4f, 0x4d, 0x50, 1] as const
const headBytes = 24
const groupBytes = 8

/** Points with the id of the group each belongs to, -1 for none. */
export type PointFile = { bounds: Bounds; x: Float32Array; y: Float32Array; group: Int16Array }

/** People of one group by their places; id -1 for those without a group. */
export type PointGroup = { id: number; x: ArrayLike<number>; y: ArrayLike<number> }

/** Every point of the groups in a few bytes, to 1/65,535 of each side of the box around them. */
export function writePoints(groups: readonly PointGroup[]): Uint8Array<ArrayBuffer> {
  const box = boundsOf(placesOf(groups))
  const people = groups.reduce((sum, { x }) => sum + x.length, 0)
  const bytes = new Uint8Array(headBytes + groups.length * groupBytes + people * 5)
  const view = new DataView(bytes.buffer)
  bytes.set(magic)
  view.setUint32(4, groups.length, true)
  const corners = [box.left, box.right, box.bottom, box.top]
  corners.forEach((corner, n) => view.setFloat32(8 + n * 4, corner, true))
  groups.forEach(({ id, x }, g) => {
    view.setInt32(headBytes + g * groupBytes, id, true)
    view.setUint32(headBytes + g * groupBytes + 4, x.length, true)
  })
  let at = headBytes + groups.length * groupBytes
  for (const group of groups) at = writeCodes(bytes, at, codesOf(group, box))
  return bytes.slice(0, at)
}

/** The points of such a file; null when it is none, of another version, or cut off. */
export function readPoints(bytes: Uint8Array): PointFile | null {
  const heads = readHeads(bytes)
  if (!heads) return null
  const size = heads.groups.reduce((sum, { count }) => sum + count, 0)
  const points = { x: new Float32Array(size), y: new Float32Array(size) }
  const group = new Int16Array(size)
  let [at, n] = [heads.at, 0]
  for (const { id, count } of heads.groups) {
    let code = 0
    for (const end = n + count; n < end; n++) {
      for (let shift = 0, more = true; more; shift += 7) {
        if (at >= bytes.length) return null
        code += (bytes[at]! & 0x7f) * 2 ** shift
        more = bytes[at++]! > 0x7f
      }
      const [x, y] = placeOfCode(code, heads.bounds)
      points.x[n] = x
      points.y[n] = y
      group[n] = id
    }
  }
  return { bounds: heads.bounds, ...points, group }
}

function readHeads(bytes: Uint8Array) {
  if (bytes.length < headBytes || magic.some((byte, n) => bytes[n] !== byte)) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const count = view.getUint32(4, true)
  const at = headBytes + count * groupBytes
  if (at > bytes.length) return null
  const [left, right, bottom, top] = [8, 12, 16, 20].map((from) => view.getFloat32(from, true))
  const groups = Array.from({ length: count }, (_, g) => ({
    id: view.getInt32(headBytes + g * groupBytes, true),
    count: view.getUint32(headBytes + g * groupBytes + 4, true),
  }))
  // each point takes a byte at least: a count that lies does not ask for memory
  if (groups.reduce((sum, one) => sum + one.count, 0) > bytes.length - at) return null
  return { at, groups, bounds: { left: left!, right: right!, bottom: bottom!, top: top! } }
}

function* placesOf(groups: readonly PointGroup[]): Generator<[number, number]> {
  for (const { x, y } of groups) for (let n = 0; n < x.length; n++) yield [x[n]!, y[n]!]
}

function codesOf({ x, y }: PointGroup, box: Bounds): Uint32Array {
  return Uint32Array.from({ length: x.length }, (_, n) => zCode(x[n]!, y[n]!, box)).sort()
}

function writeCodes(bytes: Uint8Array, start: number, codes: Uint32Array): number {
  let at = start
  let before = 0
  for (const code of codes) {
    let step = code - before
    before = code
    for (; step > 0x7f; step = Math.floor(step / 128)) bytes[at++] = (step % 128) | 0x80
    bytes[at++] = step
  }
  return at
}
