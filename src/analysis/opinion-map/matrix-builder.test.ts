import { array, assert, constantFrom, integer, property, tuple } from 'fast-check'
import { expect, test } from 'vitest'
import { matrixBuilder } from './matrix-builder.ts'
import { matrixOf, type Vote, type VoteMatrix } from './votes.ts'

/** The votes of each row by the numbers of their statements. */
const rowsOf = ({ rowStart, column, value }: VoteMatrix, numbers: ArrayLike<number>) =>
  Array.from({ length: rowStart.length - 1 }, (_, p) =>
    Object.fromEntries(
      [...column.subarray(rowStart[p], rowStart[p + 1])].map((c, n) => [
        numbers[c],
        value[rowStart[p]! + n],
      ]),
    ),
  )

test('votes voter after voter become a matrix; a voter without votes is a row without any', () => {
  const builder = matrixBuilder()
  builder.startVoter()
  builder.add(9, 1)
  builder.add(4, -1)
  builder.startVoter()
  builder.startVoter()
  builder.add(4, 0)
  const { votes, numbers } = builder.finish()
  expect([...numbers]).toEqual([4, 9])
  expect(votes).toMatchObject({ participants: 3, statements: 2 })
  expect(rowsOf(votes, numbers)).toEqual([{ 9: 1, 4: -1 }, {}, { 4: 0 }])
})

test('nobody is a matrix too', () => {
  expect(matrixBuilder().finish().votes).toMatchObject({ participants: 0, statements: 0 })
})

const anyRows = array(
  array(tuple(integer({ min: 0, max: 40_000 }), constantFrom<Vote>(-1, 0, 1)), { maxLength: 60 }),
  { maxLength: 120 },
)

test('whatever is voted, the later vote on a statement counts and nothing is lost', () => {
  assert(
    property(anyRows, (rows) => {
      const builder = matrixBuilder()
      for (const row of rows) {
        builder.startVoter()
        for (const [place, vote] of row) builder.add(place, vote)
      }
      const { votes, numbers } = builder.finish()
      expect(rowsOf(votes, numbers)).toEqual(rows.map((row) => Object.fromEntries(row)))
    }),
    { numRuns: 60 },
  )
})

test('more votes than there was room for at first', () => {
  const builder = matrixBuilder()
  for (let p = 0; p < 9_000; p++) {
    builder.startVoter()
    builder.add(p % 7, 1)
    builder.add(5_000 + (p % 3), -1)
  }
  const { votes, numbers } = builder.finish()
  expect(votes.column).toHaveLength(18_000)
  expect([...numbers]).toEqual([0, 1, 2, 3, 4, 5, 6, 5_000, 5_001, 5_002])
  expect(votes.value.reduce((sum, one) => sum + one, 0)).toBe(0)
})

test.each([-1, Number.NaN, 2 ** 31])('a place that is none is refused: %s', (place) => {
  const builder = matrixBuilder()
  builder.startVoter()

  expect(() => builder.add(place, 1)).toThrow(RangeError)
})

test('votes one by one in any order are the same matrix', () => {
  const entries = [
    { participant: 1, statement: 1, vote: 1 },
    { participant: 0, statement: 1, vote: -1 },
    { participant: 1, statement: 0, vote: 0 },
    { participant: 1, statement: 1, vote: -1 },
  ] as const
  expect(rowsOf(matrixOf(2, 2, entries), [0, 1])).toEqual([{ 1: -1 }, { 0: 0, 1: -1 }])
})
