import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force'

/** A point to place; `field` is the quarter of the picture it belongs to, 0 to 3, clockwise from top left. */
export type LayoutNode = { id: string; field: number }
/** A line between two points; a strong one, of 3, pulls them closer than a weak one, of 1. */
export type LayoutEdge = { from: string; to: string; strength: number }

export type Network = { nodes: readonly LayoutNode[]; edges: readonly LayoutEdge[] }

/** Where each point lies, by its id. */
export type Layout = Map<string, [x: number, y: number]>

type Placed = SimulationNodeDatum & LayoutNode

const rounds = 150
/** After the last round points hardly move any more. */
const coolest = 0.001
const apart = 34
/** Points begin on a sunflower's spiral, so that none lie on each other. */
const goldenAngle = Math.PI * (3 - Math.sqrt(5))
const corners = [
  [-1, -1],
  [1, -1],
  [1, 1],
  [-1, 1],
] as const

/**
 * Places the points of a network so that what is tied lies near, each quarter in its own field: a force simulation
 * (d3-force: Barnes-Hut repulsion, links as springs), always of the same number of rounds. The same network gives the
 * same picture, in whatever order it is handed in. Answers whole units around (0, 0), y downwards.
 */
export function layOut({ nodes, edges }: Network): Layout {
  const reach = 40 + 20 * Math.sqrt(nodes.length)
  const placed = begun(nodes, reach)
  const known = new Set(placed.map(({ id }) => id))
  const links = edges
    .filter(({ from, to }) => known.has(from) && known.has(to) && from !== to)
    .map(({ from, to, strength }) => ({ source: from, target: to, strength }))
    .toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
  const pull = forceLink<Placed, (typeof links)[number]>(links)
    .id(({ id }) => id)
    .distance(({ strength }) => 140 - 20 * strength)
    .strength(({ strength }) => 0.06 * strength)
  forceSimulation(placed)
    .stop()
    .alphaDecay(1 - coolest ** (1 / rounds))
    .force('links', pull)
    .force('apart', forceManyBody().strength(-160).distanceMax(500))
    .force('room', forceCollide(apart))
    .force('across', forceX<Placed>(({ field }) => corners[field % 4]![0] * reach).strength(0.12))
    .force('down', forceY<Placed>(({ field }) => corners[field % 4]![1] * reach).strength(0.12))
    .tick(rounds)
  return new Map(placed.map(({ id, x, y }) => [id, [Math.round(x!), Math.round(y!)]]))
}

function keyOf({ source, target, strength }: { source: string; target: string; strength: number }) {
  return `${source} ${target} ${strength}`
}

function begun(nodes: readonly LayoutNode[], reach: number): Placed[] {
  const ordered = nodes.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  return ordered.map(({ id, field }, at) => {
    const [across, down] = corners[field % 4]!
    const [radius, angle] = [10 * Math.sqrt(at + 0.5), at * goldenAngle]
    const [x, y] = [
      across * reach + radius * Math.cos(angle),
      down * reach + radius * Math.sin(angle),
    ]
    return { id, field, x, y }
  })
}
