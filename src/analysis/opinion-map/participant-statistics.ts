import type { Points } from './positions.ts'

/** A group by its middle and the places of its people. */
type Circle = { x: number; y: number; members: readonly number[] }

/**
 * How each grouped participant stands to the middle of all and of their group, group by group, in the order of their
 * members. centricness and coreness: 1 minus the distance; extremeness: the part of the way out from their group's
 * middle that leads away from everybody's.
 */
export function participantStatistics(positions: Points, groups: readonly Circle[]) {
  const middle = middleOf(groups)
  return groups.map((group) => statisticsOf(positions, group, middle))
}

/** The middle of everybody who is grouped: the mean of the groups' middles by size. */
export function middleOf(groups: readonly Circle[]): { x: number; y: number } {
  const total = groups.reduce((sum, { members }) => sum + members.length, 0) || 1
  const along = (axis: 'x' | 'y') =>
    groups.reduce((sum, one) => sum + one[axis] * one.members.length, 0) / total
  return { x: along('x'), y: along('y') }
}

function statisticsOf({ x, y }: Points, group: Circle, middle: { x: number; y: number }) {
  const size = group.members.length
  const centricness = new Float64Array(size)
  const coreness = new Float64Array(size)
  const extremeness = new Float64Array(size)
  const [ox, oy] = [group.x - middle.x, group.y - middle.y]
  const far = Math.hypot(ox, oy) || 1
  group.members.forEach((p, n) => {
    const [dx, dy] = [x[p]! - group.x, y[p]! - group.y]
    centricness[n] = 1 - Math.hypot(x[p]! - middle.x, y[p]! - middle.y)
    coreness[n] = 1 - Math.hypot(dx, dy)
    extremeness[n] = (dx * ox + dy * oy) / far
  })
  return { centricness, coreness, extremeness }
}
