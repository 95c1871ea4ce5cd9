import type { OpinionMap } from './analyse.ts'
import { base64Of, fromBase64 } from './base64.ts'

/** What is needed to place one person's votes on a map, as JSON: numbers are base64 of 32-bit floats. */
export type Compass = {
  /** Numbers of the statements, by place in the arrays. Those left out are not among them. */
  statements: number[]
  /** How many statements are left out: they count as seen by everybody. */
  leftOut: number
  center: string
  first: string
  second: string
  groups: { id: number; x: number; y: number }[]
}

/** One vote of one person on the statement of this number. */
export type NumberedVote = { statement: number; vote: -1 | 0 | 1 }

/** Where somebody stands, and the id of the group whose middle is nearest; null without groups or votes. */
export type Whereabouts = { x: number; y: number; group: number | null }

/** The small part of a map by which anybody's place on it can be found. `numbers`: what each column is called by. */
export function compassOf(
  { components, groups, leftOut }: OpinionMap,
  numbers: ArrayLike<number>,
): Compass {
  const kept = [...leftOut.keys()].filter((c) => !leftOut[c])
  const packed = (values: Float64Array) =>
    base64Of(new Uint8Array(Float32Array.from(kept, (c) => values[c]!).buffer))
  return {
    statements: kept.map((c) => numbers[c]!),
    leftOut: leftOut.length - kept.length,
    center: packed(components.center),
    first: packed(components.first),
    second: packed(components.second),
    groups: groups.map(({ id, x, y }) => ({ id, x, y })),
  }
}

/** The place of one person's newest votes; votes on statements the map does not know say nothing about it. */
export function whereIs(compass: Compass, votes: Iterable<NumberedVote>): Whereabouts {
  const [center, first, second] = [compass.center, compass.first, compass.second].map(unpacked) as [
    Float32Array,
    Float32Array,
    Float32Array,
  ]
  const place = new Map(compass.statements.map((number, c) => [number, c]))
  let [cast, along, across] = [0, 0, 0]
  for (const { statement, vote } of votes) {
    const c = place.get(statement)
    if (c === undefined) continue
    cast++
    along += (vote - center[c]!) * first[c]!
    across += (vote - center[c]!) * second[c]!
  }
  if (cast === 0) return { x: 0, y: 0, group: null }
  const all = compass.statements.length + compass.leftOut
  const scale = Math.sqrt(all / (cast + compass.leftOut))
  const [x, y] = [scale * along, scale * across]
  return { x, y, group: nearestGroup(compass, x, y) }
}

/** The group whose middle is nearest; of two as near the one with the smaller id. */
function nearestGroup({ groups }: Compass, x: number, y: number): number | null {
  let best = { id: null as number | null, far: Infinity }
  for (const one of groups) {
    const far = Math.hypot(one.x - x, one.y - y)
    if (far < best.far || (far === best.far && one.id < best.id!)) best = { id: one.id, far }
  }
  return best.id
}

function unpacked(text: string): Float32Array {
  return new Float32Array(fromBase64(text).buffer)
}
