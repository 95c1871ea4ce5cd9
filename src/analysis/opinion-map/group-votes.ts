import type { LeftOut, VoteMatrix } from './votes.ts'

/** How many of some people agreed, disagreed and saw each statement (seen: agreed, disagreed or passed). */
export type Tally = { agree: Int32Array; disagree: Int32Array; seen: Int32Array }

/** The tallies of each group over all statements, from the votes as they were cast. */
export function groupTallies(votes: VoteMatrix, groupOf: Int8Array, groups: number): Tally[] {
  const tallies = Array.from({ length: groups }, () => emptyTally(votes.statements))
  for (let p = 0; p < votes.participants; p++) {
    const tally = tallies[groupOf[p]!]
    if (tally) countRow(tally, votes, p)
  }
  return tallies
}

/** The tally of everybody. */
export function tallyOfAll(votes: VoteMatrix): Tally {
  const tally = emptyTally(votes.statements)
  for (let p = 0; p < votes.participants; p++) countRow(tally, votes, p)
  return tally
}

/** The tallies of some groups together. */
export function sumOf(tallies: readonly Tally[], statements: number): Tally {
  const total = emptyTally(statements)
  for (const one of tallies) {
    for (let c = 0; c < statements; c++) {
      total.agree[c]! += one.agree[c]!
      total.disagree[c]! += one.disagree[c]!
      total.seen[c]! += one.seen[c]!
    }
  }
  return total
}

/**
 * What all groups share: for each statement the product over groups of (agreed + 1) / (seen + 2), and the same for
 * disagreement. They fall with the number of groups, so `display` and `disagreeDisplay` are roots by that number; all 0
 * to 1, and 1 without groups.
 */
export function commonGround(
  tallies: readonly Tally[],
  statements: number,
): Record<'agree' | 'disagree' | 'display' | 'disagreeDisplay', Float64Array> {
  const agree = new Float64Array(statements).fill(1)
  const disagree = new Float64Array(statements).fill(1)
  for (const one of tallies) {
    for (let c = 0; c < statements; c++) {
      agree[c]! *= (one.agree[c]! + 1) / (one.seen[c]! + 2)
      disagree[c]! *= (one.disagree[c]! + 1) / (one.seen[c]! + 2)
    }
  }
  const root = 1 / Math.max(1, tallies.length)
  const rooted = (products: Float64Array) => products.map((product) => product ** root)
  return { agree, disagree, display: rooted(agree), disagreeDisplay: rooted(disagree) }
}

/** How much each statement deserves to be shown next: little known, far out and not passed over; 49 for left-out ones. */
export function priorities(
  tallies: readonly Tally[],
  extremity: Float64Array,
  leftOut: LeftOut,
): Float64Array {
  const all = sumOf(tallies, extremity.length)
  return extremity.map((far, c) => {
    if (leftOut[c]) return prioritySetAside
    return priorityOf(all.agree[c]!, all.disagree[c]!, all.seen[c]!, far)
  })
}

function priorityOf(agreed: number, disagreed: number, seen: number, far: number): number {
  const passed = seen - agreed - disagreed
  const importance = (1 - (passed + 1) / (seen + 2)) * (far + 1) * ((agreed + 1) / (seen + 2))
  return (importance * (1 + 8 * 2 ** (-seen / 5))) ** 2
}

/** The priority of a statement that is left out on purpose. */
export const prioritySetAside = 49

/** The priority of a statement nobody has voted on. */
export const priorityUnseen = priorityOf(0, 0, 0, 0)

function emptyTally(statements: number): Tally {
  return {
    agree: new Int32Array(statements),
    disagree: new Int32Array(statements),
    seen: new Int32Array(statements),
  }
}

function countRow({ agree, disagree, seen }: Tally, votes: VoteMatrix, p: number): void {
  for (let i = votes.rowStart[p]!; i < votes.rowStart[p + 1]!; i++) {
    const c = votes.column[i]!
    seen[c]!++
    if (votes.value[i] === 1) agree[c]!++
    else if (votes.value[i] === -1) disagree[c]!++
  }
}
