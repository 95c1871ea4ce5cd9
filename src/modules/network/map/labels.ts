import type { Point } from './projection.ts'

/** A name beside its point, or none where every side is taken: then its number has to do. */
export type Label = { x: number; y: number; anchor: 'start' | 'middle' | 'end' } | null
type Box = { left: number; right: number; top: number; bottom: number }
type Named = Point & { name: string }
type Size = { width: number; height: number }

const letterWidth = 8
const halfLine = 9
const apart = 17

/** Where names stand so that none hides a point or another name; the first points choose first. */
export function labelsFor(points: readonly Named[], size: Size): Label[] {
  const taken = points.map(({ x, y }) => boxAround(x, y, 11, 11))
  return points.map((point) => {
    for (const { label, box } of sidesOf(point, size)) {
      const inside =
        box.left >= 2 &&
        box.right <= size.width - 2 &&
        box.top >= 2 &&
        box.bottom <= size.height - 2
      if (!inside || taken.some((other) => overlap(box, other))) continue
      taken.push(box)
      return label
    }
    return null
  })
}

/** Beside the point, else above it, else below; above and below a name moves along so that it stays on the sheet. */
function sidesOf(
  { x, y, name }: Named,
  { width }: Size,
): { label: NonNullable<Label>; box: Box }[] {
  const half = (name.length * letterWidth) / 2
  const middle = Math.min(Math.max(x, half + 2), width - half - 2)
  return [
    {
      label: { x: x + apart, y: y + 5, anchor: 'start' },
      box: boxAround(x + apart + half, y, half, halfLine),
    },
    {
      label: { x: x - apart, y: y + 5, anchor: 'end' },
      box: boxAround(x - apart - half, y, half, halfLine),
    },
    {
      label: { x: middle, y: y - 17, anchor: 'middle' },
      box: boxAround(middle, y - 22, half, halfLine),
    },
    {
      label: { x: middle, y: y + 27, anchor: 'middle' },
      box: boxAround(middle, y + 22, half, halfLine),
    },
  ]
}

function boxAround(x: number, y: number, halfWidth: number, halfHeight: number): Box {
  return { left: x - halfWidth, right: x + halfWidth, top: y - halfHeight, bottom: y + halfHeight }
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}
