import fc from 'fast-check'
import { expect, test } from 'vitest'
import { suppress, suppressTotal } from './index.ts'

const counts = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 12 })
const leasts = fc.constantFrom(5, 10)

/** Every column of this many cells that has this total. */
function columnsOf(cells: number, total: number): number[][] {
  if (cells === 1) return [[total]]
  return Array.from({ length: total + 1 }, (_, first) =>
    columnsOf(cells - 1, total - first).map((rest) => [first, ...rest]),
  ).flat()
}

test('a column without small cells is shown as it is, zeros included', () => {
  expect(suppress([12, 0, 7], 5)).toEqual([12, 0, 7])
  expect(suppress([], 5)).toEqual([])
})

test('a lone small cell takes the last one with it', () => {
  expect(suppress([12, 3, 40, 20], 5)).toEqual([12, null, 40, null])
  expect(suppress([12, 40, 3], 5)).toEqual([12, null, null])
})

test('small cells that keep each other hidden leave the others to be read', () => {
  expect(suppress([12, 3, 4, 40], 5)).toEqual([12, null, null, 40])
})

test('a zero among small cells is hidden with them', () => {
  expect(suppress([0, 3, 4, 40], 5)).toEqual([null, null, null, 40])
})

test('a total is hidden while it is small, and zero is not', () => {
  expect([0, 1, 4, 5].map((total) => suppressTotal(total, 5))).toEqual([0, null, null, 5])
})

test('no cell that counts somebody but too few is ever shown', () => {
  fc.assert(
    fc.property(counts, leasts, (cells, least) => {
      for (const shown of suppress(cells, least)) {
        expect(shown === null || shown === 0 || shown >= least).toBe(true)
      }
    }),
  )
})

test('what is shown is true, and stands in its place', () => {
  fc.assert(
    fc.property(counts, leasts, (cells, least) => {
      suppress(cells, least).forEach((shown, place) => {
        expect(shown === null || shown === cells[place]).toBe(true)
      })
    }),
  )
})

test('a hidden cell is never alone in a column of several', () => {
  fc.assert(
    fc.property(counts, leasts, (cells, least) => {
      const hidden = suppress(cells, least).filter((cell) => cell === null).length
      expect(cells.length > 1 ? hidden !== 1 : true).toBe(true)
    }),
  )
})

test('nobody who knows the total and the method can work out a hidden cell', () => {
  const small = fc.integer({ min: 2, max: 4 }).chain((length) =>
    fc.record({
      cells: fc.array(fc.integer({ min: 0, max: 8 }), { minLength: length, maxLength: length }),
      least: fc.constantFrom(4, 5),
    }),
  )
  fc.assert(
    fc.property(small, ({ cells, least }) => {
      const total = cells.reduce((sum, cell) => sum + cell, 0)
      if (suppressTotal(total, least) === null) return
      const told = JSON.stringify(suppress(cells, least))
      const possible = columnsOf(cells.length, total).filter(
        (column) => JSON.stringify(suppress(column, least)) === told,
      )
      suppress(cells, least).forEach((shown, place) => {
        if (shown !== null) return
        expect(new Set(possible.map((column) => column[place])).size).toBeGreaterThan(1)
      })
    }),
    { numRuns: 300 },
  )
})
