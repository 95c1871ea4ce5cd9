import type { Tally } from './group-votes.ts'
import { share, significant, testOfDifference, testOfShare } from './tests-of-shares.ts'
import type { LeftOut } from './votes.ts'

/** A statement that is typical of a group: how many agreed (or disagreed) of how many, and how surely. */
export type Representative = {
  statement: number
  direction: 'agree' | 'disagree'
  count: number
  of: number
  share: number
  shareTest: number
  /** How many times the share of the rest, and its test. */
  ratio: number
  ratioTest: number
  bestAgree?: true
}

type Side = Omit<Representative, 'statement' | 'direction' | 'of' | 'bestAgree'>
type Candidate = { statement: number; seen: number; agree: Side; disagree: Side }

const shownMax = 5

/** The statements typical of one group against the sum of the other groups: at most five, agreement first. */
export function representativeOf(group: Tally, rest: Tally, leftOut: LeftOut): Representative[] {
  const sufficient: Candidate[] = []
  let best: Candidate | null = null
  let bestAgree: Candidate | null = null
  for (let c = 0; c < leftOut.length; c++) {
    if (leftOut[c]) continue
    const one = candidate(group, rest, c)
    if (isSure(one.agree) || isSure(one.disagree)) sufficient.push(one)
    if (sufficient.length === 0 && (!best || difference(one) > difference(best))) best = one
    if (isBetterAgree(one, bestAgree)) bestAgree = one
  }
  if (sufficient.length === 0) {
    if (bestAgree) return [asBestAgree(bestAgree)]
    return best ? [worded(best)] : []
  }
  const others = sufficient
    .filter((one) => one !== bestAgree)
    .map(worded)
    .toSorted((a, b) => weight(b) - weight(a))
  const first = bestAgree ? [asBestAgree(bestAgree)] : []
  const shown = [...first, ...others].slice(0, shownMax)
  const by = (direction: string) => shown.filter((one) => one.direction === direction)
  return [...by('agree'), ...by('disagree')]
}

function candidate(group: Tally, rest: Tally, c: number): Candidate {
  const seen = group.seen[c]!
  const side = (count: number, restCount: number): Side => ({
    count,
    share: share(count, seen),
    shareTest: testOfShare(count, seen),
    ratio: share(count, seen) / share(restCount, rest.seen[c]!),
    ratioTest: testOfDifference(count, seen, restCount, rest.seen[c]!),
  })
  return {
    statement: c,
    seen,
    agree: side(group.agree[c]!, rest.agree[c]!),
    disagree: side(group.disagree[c]!, rest.disagree[c]!),
  }
}

function isSure({ ratioTest, shareTest }: Side): boolean {
  return ratioTest > significant && shareTest > significant
}

function difference({ agree, disagree }: Candidate): number {
  return Math.max(agree.ratioTest, disagree.ratioTest)
}

/** Whether a statement is a better example of what the group agrees with than the one found so far. */
function isBetterAgree(one: Candidate, best: Candidate | null): boolean {
  const { agree, disagree } = one
  if (agree.count === 0 && disagree.count === 0) return false
  if (best && best.agree.ratio > 1) return weight(agree) > weight(best.agree)
  if (best) return agree.share * agree.shareTest > best.agree.share * best.agree.shareTest
  return agree.shareTest > significant || (agree.ratio > 1 && agree.share > 0.5)
}

function weight({ ratio, ratioTest, share: part, shareTest }: Side): number {
  return ratio * ratioTest * part * shareTest
}

/** Polis calls it so even where the group stands out by disagreeing more; we do not. */
function asBestAgree(one: Candidate): Representative {
  const found = worded(one)
  return found.direction === 'agree' ? { ...found, bestAgree: true } : found
}

function worded({ statement, seen, agree, disagree }: Candidate): Representative {
  const isAgree = agree.ratioTest > disagree.ratioTest
  const side = isAgree ? agree : disagree
  return { statement, direction: isAgree ? 'agree' : 'disagree', of: seen, ...side }
}
