import { pickText, type Language } from '../../../shared/language.ts'
import type { MemberLab, Published } from '../programme/queries.ts'
import { labelsFor, type Label } from './labels.ts'
import { meanOf, sheetFor, type Point, type Sheet, type Spot } from './projection.ts'

/** A pin: its head with the number, its foot in the middle of the region. */
export type MapLab = Point & { foot: Point; number: number; name: string; label: Label }

/** All that the map of a programme draws; null where no lab has a place yet. */
export type ProgrammeMap = {
  sheet: Sheet
  labs: MapLab[]
  /** The places of the labs' regions, and those where the published work is. */
  region: Point[]
  work: Point[]
}

/** So many places of one lab are drawn at most: they only give its region a shape. */
const placesMax = 25
/** The head of a pin stands so far above the region that it hides none of its places. */
const pinHeight = 26
/** The head of a pin and a little air. */
const headWidth = 26

/** Labs in the middle of their places, numbered as they are listed, with where their work is. */
export function mapOf(
  labs: readonly MemberLab[],
  published: readonly Published[],
  language: Language,
): ProgrammeMap | null {
  const placed = labs.flatMap((lab, place) =>
    lab.outline.length > 0 ? [{ lab, number: place + 1, spot: meanOf(lab.outline) }] : [],
  )
  if (placed.length === 0) return null
  const region = placed.flatMap(({ lab }) => lab.outline.slice(0, placesMax))
  const work = published.flatMap(({ latitude, longitude }): Spot[] =>
    latitude === null || longitude === null ? [] : [{ latitude, longitude }],
  )
  const sheet = sheetFor([...region, ...work, ...placed.map(({ spot }) => spot)])
  const points = movedApart(
    placed.map(({ lab, number, spot }) => {
      const foot = sheet.put(spot)
      const name = pickText(lab.name, language).text
      return { x: foot.x, y: foot.y - pinHeight, foot, number, name }
    }),
  )
  const labels = labelsFor(points, sheet)
  return {
    sheet,
    labs: points.map((point, place) => ({ ...point, label: labels[place]! })),
    region: dotsOf(region.map(sheet.put)),
    work: dotsOf(work.map(sheet.put)),
  }
}

/** Heads of pins of neighbours stand beside each other; their feet stay where they are. */
function movedApart<T extends Point>(heads: T[]): T[] {
  for (const [place, head] of heads.entries())
    for (const other of heads.slice(0, place)) {
      const gap = headWidth - Math.abs(head.x - other.x)
      if (gap <= 0 || Math.abs(head.y - other.y) >= headWidth) continue
      const [left, right] = head.x < other.x ? [head, other] : [other, head]
      left.x -= gap / 2
      right.x += gap / 2
    }
  return heads
}

/** Dots in whole units, each once: places close together are one dot at this size. */
function dotsOf(points: readonly Point[]): Point[] {
  const found = new Map<string, Point>()
  for (const { x, y } of points) {
    const dot = { x: Math.round(x), y: Math.round(y) }
    found.set(`${dot.x} ${dot.y}`, dot)
  }
  return [...found.values()]
}
