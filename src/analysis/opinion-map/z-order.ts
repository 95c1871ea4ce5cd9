const axisMax = 0xffff

/** A box around points; of one without any the corners are 0. */
export type Bounds = { left: number; right: number; bottom: number; top: number }

/** The smallest box around some of the points. */
export function boundsOf(places: Iterable<readonly [number, number]>): Bounds {
  const box = { left: Infinity, right: -Infinity, bottom: Infinity, top: -Infinity }
  for (const [x, y] of places) {
    box.left = Math.min(box.left, x)
    box.right = Math.max(box.right, x)
    box.bottom = Math.min(box.bottom, y)
    box.top = Math.max(box.top, y)
  }
  return box.left <= box.right ? box : { left: 0, right: 0, bottom: 0, top: 0 }
}

/**
 * The place on a curve that visits every cell of a 65,536 x 65,536 grid over the box and keeps neighbours together
 * (Morton 1966): a whole number of 32 bits. What lies outside counts as lying on the edge.
 */
export function zCode(x: number, y: number, box: Bounds): number {
  return (
    (spread(cellOf(x, box.left, box.right)) | (spread(cellOf(y, box.bottom, box.top)) << 1)) >>> 0
  )
}

/** The middle of the cell that has this place on the curve. */
export function placeOfCode(code: number, box: Bounds): [number, number] {
  const along = (cell: number, from: number, to: number) => from + (cell / axisMax) * (to - from)
  return [
    along(gathered(code), box.left, box.right),
    along(gathered(code >>> 1), box.bottom, box.top),
  ]
}

function cellOf(value: number, from: number, to: number): number {
  if (!(to > from)) return 0
  return Math.round(Math.min(1, Math.max(0, (value - from) / (to - from))) * axisMax)
}

/** The 16 bits of a number with a 0 between each two. */
function spread(value: number): number {
  let bits = value & axisMax
  bits = (bits | (bits << 8)) & 0x00ff00ff
  bits = (bits | (bits << 4)) & 0x0f0f0f0f
  bits = (bits | (bits << 2)) & 0x33333333
  return (bits | (bits << 1)) & 0x55555555
}

/** Every second bit of a number: what `spread` took apart. */
function gathered(value: number): number {
  let bits = value & 0x55555555
  bits = (bits | (bits >>> 1)) & 0x33333333
  bits = (bits | (bits >>> 2)) & 0x0f0f0f0f
  bits = (bits | (bits >>> 4)) & 0x00ff00ff
  return (bits | (bits >>> 8)) & axisMax
}
