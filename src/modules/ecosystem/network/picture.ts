import type { TieChange } from '../tie/kinds.ts'
import type { NetworkNode, Positions } from './queries.ts'

/** A line to draw; with `change` where two times are compared. */
export type DrawnTie = { fromId: string; toId: string; strength: number; change?: TieChange }

/** A point with its place in the picture. */
export type DrawnNode = NetworkNode & { x: number; y: number; ties: number }
export type Drawn = {
  nodes: DrawnNode[]
  /** Points that no job has placed yet. */
  waiting: number
  /** All lines of one look in one path, by the name of the look. */
  lines: { look: string; d: string }[]
  /** Names that fit beside their points, best tied first. */
  labels: { id: string; x: number; y: number; text: string }[]
  box: { x: number; y: number; width: number; height: number }
  /** One unit of text in units of the picture: larger where the picture is. */
  unit: number
}

const margin = 30
const textUnits = 340
const labelsMax = 60
const labelChars = 24
/** How wide a letter is; a name of wide letters is an eighth wider, and must not be cut at the edge. */
const charUnits = 5.5
const widest = 1.125

/** Works out what is drawn where, from places that a job has found. */
export function drawNetwork(
  nodes: readonly NetworkNode[],
  ties: readonly DrawnTie[],
  positions: Positions,
): Drawn {
  const degrees = degreesOf(ties)
  const placed = nodes.flatMap((node): DrawnNode[] => {
    const at = positions[node.id]
    return at ? [{ ...node, x: at[0], y: at[1], ties: degrees.get(node.id) ?? 0 }] : []
  })
  const bare = boxAround(placed)
  const unit = Math.max(1, bare.width / textUnits)
  const labels = labelsOf(placed, unit)
  return {
    nodes: placed,
    waiting: nodes.length - placed.length,
    lines: linesOf(new Map(placed.map((node) => [node.id, node])), ties),
    labels: labels.map(({ id, x, y, text }) => ({ id, x, y, text })),
    box: boxWith(bare, labels),
    unit,
  }
}

function degreesOf(ties: readonly DrawnTie[]): Map<string, number> {
  const degrees = new Map<string, number>()
  for (const id of ties.flatMap(({ fromId, toId }) => [fromId, toId]))
    degrees.set(id, (degrees.get(id) ?? 0) + 1)
  return degrees
}

function boxAround(nodes: readonly DrawnNode[]): Drawn['box'] {
  const [xs, ys] = [nodes.map(({ x }) => x), nodes.map(({ y }) => y)]
  const [left, top] = [Math.min(...xs) - margin, Math.min(...ys) - margin]
  const [right, bottom] = [Math.max(...xs) + margin, Math.max(...ys) + margin]
  if (nodes.length === 0) return { x: 0, y: 0, width: textUnits, height: textUnits }
  return { x: left, y: top, width: Math.max(right - left, textUnits), height: bottom - top }
}

/** Room for the names at the edges too. */
function boxWith(box: Drawn['box'], labels: readonly PlacedLabel[]): Drawn['box'] {
  const edges = labels.map(({ x, y, width }) => {
    const half = (width / 2) * widest
    return { left: x - half, right: x + half, y }
  })
  const left = Math.min(box.x, ...edges.map((one) => one.left))
  const top = Math.min(box.y, ...edges.map(({ y }) => y - margin))
  const right = Math.max(box.x + box.width, ...edges.map((one) => one.right))
  const bottom = Math.max(box.y + box.height, ...edges.map(({ y }) => y + margin / 2))
  const whole = { x: left, y: top, width: right - left, height: bottom - top }
  return mapped(whole, Math.round)
}

function mapped({ x, y, width, height }: Drawn['box'], change: (value: number) => number) {
  return { x: change(x), y: change(y), width: change(width), height: change(height) }
}

function linesOf(
  placed: ReadonlyMap<string, DrawnNode>,
  ties: readonly DrawnTie[],
): Drawn['lines'] {
  const byLook = new Map<string, string>()
  for (const { fromId, toId, strength, change } of ties) {
    const [from, to] = [placed.get(fromId), placed.get(toId)]
    if (!from || !to) continue
    const look = `tie-${strength}${change ? ` tie-${change}` : ''}`
    byLook.set(look, `${byLook.get(look) ?? ''}M${from.x} ${from.y}L${to.x} ${to.y}`)
  }
  return [...byLook].toSorted().map(([look, d]) => ({ look, d }))
}

type PlacedLabel = Drawn['labels'][number] & { width: number }

/** A picture whose text is larger than this many units is too full for names that leave every point free. */
const roomyUnit = 2

/** Names from the best tied on, below or above their points, each only where it covers no other; in a roomy picture also no point. */
function labelsOf(nodes: readonly DrawnNode[], unit: number): PlacedLabel[] {
  const taken: PlacedLabel[] = []
  const points = unit <= roomyUnit ? nodes : []
  const order = nodes.toSorted((a, b) => b.ties - a.ties || (a.id < b.id ? -1 : 1))
  for (const { id, x, y, name } of order) {
    if (taken.length >= labelsMax) break
    const text = name.length > labelChars ? `${name.slice(0, labelChars - 1).trimEnd()}…` : name
    const width = text.length * charUnits * unit
    const places = [y + 12 + 10 * unit, y - 14 - 2 * unit]
    const free = places.find(
      (place) =>
        taken.every((one) => isApart(one.x, one.y, one.width, x, place, width, 12 * unit)) &&
        points.every(
          (one) => one.id === id || isApart(one.x, one.y + 4, 18, x, place, width, 12 + 8 * unit),
        ),
    )
    if (free !== undefined) taken.push({ id, x, y: Math.round(free), text, width })
  }
  return taken
}

/** Whether two things of these widths, around these points, keep apart: one under the other, or beside it. */
function isApart(
  x: number,
  y: number,
  width: number,
  otherX: number,
  otherY: number,
  otherWidth: number,
  height: number,
): boolean {
  return Math.abs(y - otherY) >= height || Math.abs(x - otherX) >= (width + otherWidth) / 2
}
