import { expect, test } from 'vitest'
import { gradeOf, weigh } from './index.ts'

test('points on one criterion have a mean and a spread', () => {
  const grade = gradeOf([1, 0, 2, 0, 1])!
  expect(grade.people).toBe(4)
  expect(grade.mean).toBe(3)
  // (4 + 0 + 0 + 4) / 3
  expect(grade.spread).toBeCloseTo(Math.sqrt(8 / 3), 12)
})

test('one person has no spread, nobody no mean', () => {
  expect(gradeOf([0, 0, 1, 0, 0])).toBeNull()
  expect(gradeOf([0, 0, 0, 0, 0])).toBeNull()
  expect(weigh([])).toBeNull()
  expect(weigh([{ weight: 1, counts: [0, 0, 1, 0, 0] }])).toBeNull()
})

test('a criterion that weighs three counts three times', () => {
  const all = weigh([
    { weight: 3, counts: [0, 0, 0, 0, 6] },
    { weight: 1, counts: [6, 0, 0, 0, 0] },
  ])!
  expect(all.value).toBe(4)
  expect([all.low, all.high, all.people]).toEqual([4, 4, 6])
})

test('with one criterion the interval is that of a mean, and it ends where the scale does', () => {
  // Nine people, mean 3, spread 1.2247, Student's t for 8 degrees of freedom 2.306.
  const { value, low, high } = weigh([{ weight: 2, counts: [1, 2, 3, 2, 1] }])!
  const reach = (2.306004 * Math.sqrt(1.5)) / 3
  expect(value).toBe(3)
  expect(low).toBeCloseTo(3 - reach, 4)
  expect(high).toBeCloseTo(3 + reach, 4)
  const wide = weigh([{ weight: 1, counts: [2, 0, 0, 0, 3] }])!
  expect(wide.low).toBe(1)
  expect(wide.high).toBe(5)
})

test('the interval is never narrower than that of people who give the same on all criteria', () => {
  const one = [1, 2, 3, 2, 1] as const
  const alone = weigh([{ weight: 1, counts: one }])!
  const twice = weigh([
    { weight: 1, counts: one },
    { weight: 2, counts: one },
  ])!
  expect(twice.high - twice.low).toBeCloseTo(alone.high - alone.low, 12)
})
