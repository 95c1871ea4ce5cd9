import type { OpinionMap } from './analyse.ts'

/** From this product on, by number of groups, a statement counts as common ground (as Polis has it). */
const commonFrom: Readonly<Record<number, number>> = { 2: 0.7, 3: 0.47, 4: 0.32, 5: 0.24 }

/** A statement on which all groups are of one mind; `share` is the root of the product, 0 to 1. */
export type CommonGround = {
  statement: number
  direction: 'agree' | 'disagree'
  /** How many of everybody, grouped or not, agreed (or disagreed), of those who saw it. */
  count: number
  of: number
  share: number
  product: number
  /** How many of each group. */
  groups: { id: number; count: number; of: number }[]
}

/** What all groups agree with and what all disagree with, the most shared first. With fewer than two groups: nothing. */
export function commonStatements(map: OpinionMap): CommonGround[] {
  const from = commonFrom[map.groups.length]
  if (from === undefined) return []
  const side = (direction: 'agree' | 'disagree') =>
    [...map.leftOut.keys()]
      .filter((c) => !map.leftOut[c] && map.commonGround[direction][c]! >= from)
      .map((c) => entryOf(map, c, direction))
  return [...side('agree'), ...side('disagree')].toSorted((a, b) => b.product - a.product)
}

function entryOf(map: OpinionMap, c: number, direction: 'agree' | 'disagree'): CommonGround {
  const display = direction === 'agree' ? 'display' : 'disagreeDisplay'
  return {
    statement: c,
    direction,
    count: map.everybody[direction][c]!,
    of: map.everybody.seen[c]!,
    share: map.commonGround[display][c]!,
    product: map.commonGround[direction][c]!,
    groups: map.groups.map(({ id, tally }) => ({
      id,
      count: tally[direction][c]!,
      of: tally.seen[c]!,
    })),
  }
}
