import type { OpinionMap } from './analyse.ts'
import type { Tally } from './group-votes.ts'

/** How some people answered a statement. */
export type Answers = { agree: number; disagree: number; pass: number }

/** All figures of one statement. */
export type StatementFigures = Answers & {
  statement: number
  leftOut: boolean
  /** In the order of the map's groups. */
  groups: (Answers & { id: number })[]
  /** Where somebody would stand who had only agreed with it, and how far out that is: 0 for left-out ones. */
  x: number
  y: number
  extremity: number
  /** Greatest difference between shares of agreement of groups with five answers or more, 0 to 1. */
  difference: number
  /** How far all groups agree, and how far all disagree: 0 to 1. */
  commonGround: number
  commonDisagreement: number
  /** Passes among all answers, 0 to 1. */
  unsure: number
  /** Weight in the lottery of what is shown next. */
  priority: number
}

const dividingMax = 10
/** A smaller difference between groups may be chance. */
const dividingFrom = 0.2
/** With fewer answers in a group its share says nothing yet. */
const answersMin = 5

/** The figures of every statement, by column. `numbers`: what each column is called by. */
export function statementFigures(
  map: OpinionMap,
  numbers: ArrayLike<number> = [...map.leftOut.keys()],
): StatementFigures[] {
  const { statementMap, commonGround, priorities, leftOut, groups, everybody } = map
  return Array.from(leftOut, (isLeftOut, c) => {
    const all = answersOf(everybody, c)
    const ofGroups = groups.map(({ id, tally }) => ({ id, ...answersOf(tally, c) }))
    return {
      statement: numbers[c]!,
      leftOut: isLeftOut === 1,
      ...all,
      groups: ofGroups,
      x: statementMap.x[c]!,
      y: statementMap.y[c]!,
      extremity: statementMap.extremity[c]!,
      difference: differenceOf(ofGroups),
      commonGround: groups.length === 0 ? 0 : commonGround.display[c]!,
      commonDisagreement: groups.length === 0 ? 0 : commonGround.disagreeDisplay[c]!,
      unsure: all.pass / (everybody.seen[c]! || 1),
      priority: priorities[c]!,
    }
  })
}

type Dividing = Pick<StatementFigures, 'leftOut' | 'difference'> & { extremity?: number }

/**
 * The statements on which groups differ most, the most dividing first; left-out ones never. Of two that divide alike
 * the one that is farther out comes first, where that is known.
 */
export function dividingStatements<F extends Dividing>(
  figures: readonly F[],
  most = dividingMax,
): F[] {
  return figures
    .filter(({ leftOut, difference }) => !leftOut && difference >= dividingFrom)
    .toSorted((a, b) => b.difference - a.difference || (b.extremity ?? 0) - (a.extremity ?? 0))
    .slice(0, most)
}

function answersOf({ agree, disagree, seen }: Tally, c: number): Answers {
  return { agree: agree[c]!, disagree: disagree[c]!, pass: seen[c]! - agree[c]! - disagree[c]! }
}

/** The greatest difference between shares of agreement of groups; 0 where fewer than two have answered enough. */
export function differenceOf(groups: readonly Answers[]): number {
  const shares = groups.flatMap(({ agree, disagree, pass }) => {
    const seen = agree + disagree + pass
    return seen < answersMin ? [] : [agree / seen]
  })
  return shares.length < 2 ? 0 : Math.max(...shares) - Math.min(...shares)
}
