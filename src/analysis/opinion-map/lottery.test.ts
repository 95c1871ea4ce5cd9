import fc, { assert, array, constant, integer, oneof, property, record, double } from 'fast-check'
import { expect, test } from 'vitest'
import { drawNext, drawOrder, seedOf } from './index.ts'

const none: ReadonlySet<number> = new Set()

/** How often each of the statements comes first, over seeds as they come from ids in a row. */
function firsts(weights: readonly number[], seeds: number): number[] {
  const statements = weights.map((weight, number) => ({ number, weight }))
  const counts = weights.map(() => 0)
  for (let n = 0; n < seeds; n++) counts[drawNext(seedOf(`person-${n}`), statements, none)!]!++
  return counts
}

function chiSquare(counts: readonly number[], weights: readonly number[]): number {
  const total = weights.reduce((sum, one) => sum + one, 0)
  const seeds = counts.reduce((sum, one) => sum + one, 0)
  return counts.reduce((sum, count, n) => {
    const expected = (seeds * weights[n]!) / total
    return sum + (count - expected) ** 2 / expected
  }, 0)
}

test.each([
  ['equal', Array.from({ length: 20 }, () => 1)],
  ['unequal', Array.from({ length: 20 }, (_, n) => 1 + n)],
  ['far apart', [49, 0.2, 5, 12.5, 0.7, 3, 1, 1, 30, 2]],
])('the chance to come first is in proportion to weight: %s', (_, weights) => {
  // 43.8 is the 99.9th percentile of chi-square with 19 degrees of freedom
  expect(chiSquare(firsts(weights, 40_000), weights)).toBeLessThan(43.8)
})

test('the chance to come second is in proportion to weight among those that are left', () => {
  const weights = [5, 1, 2, 2]
  const statements = weights.map((weight, number) => ({ number, weight }))
  const counts = [0, 0, 0, 0]
  for (let seed = 0; seed < 20_000; seed++) counts[drawNext(seed, statements, new Set([0]))!]!++
  // 13.8 is the 99.9th percentile with 2 degrees of freedom
  expect(chiSquare(counts.slice(1), weights.slice(1))).toBeLessThan(13.8)
})

const anyStatements = array(
  record({
    number: integer({ min: 0, max: 2 ** 31 - 1 }),
    weight: oneof(double({ min: 0, max: 1e6, noNaN: true }), constant(0), constant(Number.NaN)),
  }),
  { maxLength: 40 },
)

test('a reload shows the same one, the order of the list does not matter, and all come once', () => {
  assert(
    property(integer(), anyStatements, (seed, given) => {
      const statements = [...new Map(given.map((one) => [one.number, one])).values()]
      const order = (some: typeof statements) => {
        const answered = new Set<number>()
        for (let next = drawNext(seed, some, answered); next !== null;) {
          expect(drawNext(seed, some, answered)).toBe(next)
          answered.add(next)
          next = drawNext(seed, some, answered)
        }
        return [...answered]
      }
      expect(order(statements)).toHaveLength(statements.length)
      expect(order(statements.toReversed())).toEqual(order(statements))
    }),
    { numRuns: 100 },
  )
})

test('statements without a weight come last, and nothing comes when all are answered', () => {
  const statements = [
    { number: 1, weight: 0 },
    { number: 2, weight: 1e-9 },
  ]
  for (let seed = 0; seed < 50; seed++) expect(drawNext(seed, statements, none)).toBe(2)
  expect(drawNext(1, statements, new Set([1, 2]))).toBeNull()
  expect(drawNext(1, [], none)).toBeNull()
})

test('an answer elsewhere does not change what is shown', () => {
  const statements = Array.from({ length: 900 }, (_, number) => ({ number, weight: 1 + number }))
  const shown = drawNext(7, statements, none)!
  expect(drawNext(7, statements, new Set([shown === 3 ? 4 : 3]))).toBe(shown)
})

test('seeds of texts that differ in one letter part widely', () => {
  const seeds = Array.from({ length: 10_000 }, (_, n) => seedOf(`a${n}`))
  expect(new Set(seeds).size).toBe(seeds.length)
  expect(seeds.every((seed) => Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32)).toBe(true)
  const high = seeds.filter((seed) => seed >= 2 ** 31).length
  expect(Math.abs(high - 5_000)).toBeLessThan(250)
  expect(seedOf('')).toBe(seedOf(''))
})

test('the order that is published is the order of the draw', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 2 ** 32 - 1 }),
      fc.uniqueArray(
        fc.record({
          number: fc.integer({ min: 1, max: 500 }),
          weight: fc.constantFrom(0, 0.1, 1, 5, 49),
        }),
        { selector: ({ number }) => number, maxLength: 30 },
      ),
      (seed, tickets) => {
        const answered = new Set<number>()
        for (const { number } of drawOrder(seed, tickets)) {
          expect(drawNext(seed, tickets, answered)).toBe(number)
          answered.add(number)
        }
      },
    ),
  )
})
