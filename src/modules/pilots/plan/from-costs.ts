import type { ListedCost } from '../course/queries.ts'
import { limits } from './input.ts'
import type { LineValues } from './line.ts'

/** The costs noted in a pilot as lines of a plan, those of the same name as one: to be looked through before they are taken in. */
export function linesFromCosts(costs: readonly ListedCost[]): LineValues[] {
  const groups = Map.groupBy(costs, ({ kind, words }) => `${kind} ${words.trim().toLowerCase()}`)
  const lines = [...groups.values()].map((group): LineValues => {
    const { kind, words } = group[0]!
    const sum = (of: (one: ListedCost) => number) => group.reduce((all, one) => all + of(one), 0)
    const time = kind === 'volunteer'
    return {
      what: time ? 'volunteer' : 'cost',
      kind: time ? null : 'other',
      words,
      amount: time
        ? Math.round(sum(({ hours }) => hours ?? 0) * 60)
        : sum(({ amountMinor }) => amountMinor ?? 0),
      each: 'year',
      fromYear: 1,
      toYear: null,
      growthPermille: 0,
    }
  })
  return lines.slice(0, limits.lines)
}
