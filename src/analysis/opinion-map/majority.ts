import type { Tally } from './group-votes.ts'
import { share, significant, testOfShare } from './tests-of-shares.ts'
import type { LeftOut } from './votes.ts'

/** A statement on which most of all participants are of one mind. */
export type Majority = {
  statement: number
  count: number
  of: number
  share: number
  shareTest: number
}

const shownMax = 5

/** What most people agree with and what most disagree with, the surest first: at most five of each. */
export function majorityConsensus(
  all: Tally,
  leftOut: LeftOut,
): { agree: Majority[]; disagree: Majority[] } {
  const side = (counts: Int32Array): Majority[] => {
    const found: Majority[] = []
    for (let c = 0; c < counts.length; c++) {
      if (leftOut[c]) continue
      const [count, of] = [counts[c]!, all.seen[c]!]
      const one = {
        statement: c,
        count,
        of,
        share: share(count, of),
        shareTest: testOfShare(count, of),
      }
      if (one.share > 0.5 && one.shareTest > significant) found.push(one)
    }
    return found
      .toSorted((a, b) => b.share * b.shareTest - a.share * a.shareTest)
      .slice(0, shownMax)
  }
  return { agree: side(all.agree), disagree: side(all.disagree) }
}

/** A statement many people pass on: `count` passes of `of` answers. */
export type Unsure = { statement: number; count: number; of: number; share: number }

/** Statements many people pass on: passed over seen above 0.3, the most telling first. */
export function unsureStatements(all: Tally, leftOut: LeftOut): Unsure[] {
  const found: Unsure[] = []
  for (let c = 0; c < leftOut.length; c++) {
    if (leftOut[c] || all.seen[c] === 0) continue
    const passed = all.seen[c]! - all.agree[c]! - all.disagree[c]!
    const part = passed / all.seen[c]!
    if (part > 0.3) found.push({ statement: c, count: passed, of: all.seen[c]!, share: part })
  }
  const weight = (one: Unsure) => one.share ** 2 * one.count
  return found.toSorted((a, b) => weight(b) - weight(a)).slice(0, shownMax)
}
