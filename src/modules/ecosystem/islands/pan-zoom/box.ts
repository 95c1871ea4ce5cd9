/** The part of a picture that is seen, in its own units. */
export type Box = { x: number; y: number; width: number; height: number }

/** How much a picture can be enlarged. */
const closest = 12

/** The part that a viewBox names. */
export function beginBox(viewBox: string): Box {
  const [x, y, width, height] = viewBox.split(' ').map(Number) as [number, number, number, number]
  return { x, y, width, height }
}

/** The part seen after enlarging around a point of it, in shares of its width and height; never more than the whole. */
export function zoomedBox(box: Box, whole: Box, factor: number, x: number, y: number): Box {
  const width = Math.min(whole.width, Math.max(whole.width / closest, box.width / factor))
  const height = (width / whole.width) * whole.height
  const moved = { x: box.x + (box.width - width) * x, y: box.y + (box.height - height) * y }
  return inside({ ...moved, width, height }, whole)
}

/** The part seen after moving, in units of the picture; it stays within the whole. */
export function movedBox(box: Box, whole: Box, x: number, y: number): Box {
  return inside({ ...box, x: box.x + x, y: box.y + y }, whole)
}

function inside(box: Box, whole: Box): Box {
  const x = Math.min(Math.max(box.x, whole.x), whole.x + whole.width - box.width)
  const y = Math.min(Math.max(box.y, whole.y), whole.y + whole.height - box.height)
  return { ...box, x, y }
}
