import {
  differenceOf,
  prioritySetAside,
  type Answers,
  type StatementFigures,
} from '../../../../analysis/opinion-map/index.ts'
import type { ShownFigures } from './shown-result.ts'

/**
 * The figures of a statement without what rests on fewer than `least` people. A group of which fewer have answered is
 * not told apart from people without a group; while all of these together are too few, they are not in the total
 * either: the total less the groups that are shown never tells of a few.
 */
export function safeFigures(
  raw: StatementFigures,
  groupIds: ReadonlySet<number>,
  least: number,
): ShownFigures {
  const groups = raw.groups.filter((one) => groupIds.has(one.id) && answersIn(one) >= least)
  const inGroups = groups.reduce(plus, none)
  const rest = answersIn(raw) - answersIn(inGroups)
  const all = rest >= least ? answersOf(raw) : inGroups
  const isFew = answersIn(all) < least
  const isWhole = groupIds.size > 1 && groups.length === groupIds.size
  return {
    statement: raw.statement,
    leftOut: raw.leftOut,
    isSetAside: raw.leftOut && raw.priority === prioritySetAside,
    ...(isFew ? none : all),
    isFew,
    groups,
    difference: differenceOf(groups),
    unsure: isFew ? 0 : all.pass / answersIn(all),
    commonGround: isWhole ? sharedBy(groups, 'agree') : 0,
    commonDisagreement: isWhole ? sharedBy(groups, 'disagree') : 0,
  }
}

/** How many have answered, passes included. */
export function answersIn({ agree, disagree, pass }: Answers): number {
  return agree + disagree + pass
}

/** The answers of some people together. */
export function plus(a: Answers, b: Answers): Answers {
  return { agree: a.agree + b.agree, disagree: a.disagree + b.disagree, pass: a.pass + b.pass }
}

export const none: Answers = { agree: 0, disagree: 0, pass: 0 }

function answersOf({ agree, disagree, pass }: Answers): Answers {
  return { agree, disagree, pass }
}

/** The mean share of groups, as the mathematics has it: the root of the product of (count + 1) / (answers + 2). */
function sharedBy(groups: readonly Answers[], direction: 'agree' | 'disagree'): number {
  const product = groups.reduce(
    (all, one) => (all * (one[direction] + 1)) / (answersIn(one) + 2),
    1,
  )
  return product ** (1 / groups.length)
}
