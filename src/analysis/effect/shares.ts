import type { Interval } from './means.ts'
import { normal95 } from './student.ts'

/**
 * The share of those who said yes, 0 to 1. Interval by Wilson's score method without continuity correction
 * (Wilson, Probable inference, 1927; method 3 in Newcombe, Statistics in Medicine 17, 857-872, 1998).
 */
export function shareOf(yes: number, people: number): Interval {
  const value = yes / people
  const z2 = normal95 ** 2
  const middle = (value + z2 / (2 * people)) / (1 + z2 / people)
  const reach =
    (normal95 / (1 + z2 / people)) *
    Math.sqrt((value * (1 - value)) / people + z2 / (4 * people ** 2))
  return { value, low: Math.max(0, middle - reach), high: Math.min(1, middle + reach) }
}

/**
 * The difference of two values whose intervals are known and that do not depend on each other. For two shares with
 * Wilson's intervals this is method 10 of Newcombe (Statistics in Medicine 17, 873-890, 1998); for two differences it is
 * the same way of combining them (MOVER: Zou and Donner, Statistics in Medicine 27, 1693-1702, 2008).
 */
export function between(a: Interval, b: Interval): Interval {
  const value = a.value - b.value
  return {
    value,
    low: value - Math.hypot(a.value - a.low, b.high - b.value),
    high: value + Math.hypot(a.high - a.value, b.value - b.low),
  }
}
