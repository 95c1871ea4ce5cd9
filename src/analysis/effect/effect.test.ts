import fc from 'fast-check'
import { expect, test } from 'vitest'
import { effectOf, intervalOf, meanOf, shareOf, type Reading } from './index.ts'
import { minus } from './means.ts'
import { between } from './shares.ts'
import { student95 } from './student.ts'

const least = 5
const means = { kind: 'means', least } as const
const shares = { kind: 'shares', least } as const

/** Student's own example (1908): hours of sleep gained by ten people on each of two drugs. */
const first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0]
const second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]

type Side = Pick<Reading, 'moment' | 'part'>
function readings(values: readonly number[], side: Side, key: string | null = null): Reading[] {
  return values.map((value, n) => ({ ...side, value, person: key && `${key}${n}` }))
}
const before = { moment: 'before', part: 'pilot' } as const
const after = { moment: 'after', part: 'pilot' } as const

test.each([
  [1, 12.7062],
  [4, 2.77645],
  [10, 2.22814],
  [30, 2.04227],
  [120, 1.97993],
  [Number.POSITIVE_INFINITY, 1.95996],
])('Student’s table holds for %d degrees of freedom', (df, expected) => {
  expect(student95(df)).toBeCloseTo(expected, 4)
})

test('the sleep of ten people, each measured twice: 1.58 hours, 0.70 to 2.46 (Student 1908)', () => {
  const { pilot } = effectOf(
    [...readings(first, before, 'p'), ...readings(second, after, 'p')],
    means,
  )
  expect(pilot.change).toMatchObject({ people: 10, paired: true })
  expect(pilot.change!.value).toBeCloseTo(1.58, 10)
  expect(pilot.change!.low).toBeCloseTo(0.7001142, 6)
  expect(pilot.change!.high).toBeCloseTo(2.4598858, 6)
})

test('the same as if they were twenty people: -0.21 to 3.37 (Welch, as R’s t.test gives it for its data set sleep)', () => {
  const { pilot } = effectOf([...readings(first, before), ...readings(second, after)], means)
  expect(pilot.change).toMatchObject({ people: 20, paired: false })
  expect(pilot.change!.low).toBeCloseTo(-0.2054832, 6)
  expect(pilot.change!.high).toBeCloseTo(3.3654832, 6)
  expect(minus(meanOf(second), meanOf(first)).df).toBeCloseTo(17.776, 3)
})

test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('%d of %d by Wilson’s method (Newcombe 1998, table I)', (yes, people, low, high) => {
  const found = shareOf(yes, people)
  expect(found.low).toBeCloseTo(low, 4)
  expect(found.high).toBeCloseTo(high, 4)
})

test('56 of 70 against 48 of 80: 0.2, 0.0524 to 0.3339 (Newcombe 1998, table II, method 10)', () => {
  const found = between(shareOf(56, 70), shareOf(48, 80))
  expect(found.value).toBeCloseTo(0.2, 10)
  expect(found.low).toBeCloseTo(0.0524, 4)
  expect(found.high).toBeCloseTo(0.3339, 4)
})

test('fewer than five people are not shown, and neither is how many they are', () => {
  const { pilot, lack } = effectOf(
    [...readings([1, 2, 3, 4], before), ...readings([2, 3, 4, 5, 6], after)],
    means,
  )
  expect(pilot.before).toEqual({ people: null, value: null })
  expect(pilot.change).toBeNull()
  expect(lack).toBe('too-few')
})

test.each([
  ['nobody', []],
  ['no-before', readings([1, 2, 3, 4, 5], after)],
  ['no-after', readings([1, 2, 3, 4, 5], before)],
] as const)('without readings on a side it says so: %s', (lack, some) => {
  expect(effectOf(some, means)).toMatchObject({ lack, net: null, comparison: null })
})

test('values that are all the same give no width, and say so', () => {
  const same = [3, 3, 3, 3, 3]
  const found = effectOf([...readings(same, before), ...readings(same, after)], means)
  expect(found).toMatchObject({ constant: true, pilot: { change: { value: 0, low: 0, high: 0 } } })
})

test('an empty group to compare with gives the change alone', () => {
  const only = readings([1, 2, 3, 4, 5], { moment: 'before', part: 'comparison' })
  const pilot = [...readings([1, 2, 3, 4, 5], before), ...readings([2, 3, 4, 5, 6], after)]
  expect(effectOf([...pilot, ...only], means)).toMatchObject({ net: null, lack: null })
})

test('who was measured often counts once', () => {
  const often = [
    ...readings([2, 4, 6, 8, 10], before, 'p'),
    ...readings([4, 6, 8, 10, 12], before, 'p'),
  ]
  const { pilot } = effectOf(often, means)
  expect(pilot.before.people).toBe(5)
  expect(pilot.before.value!.value).toBeCloseTo(7, 10)
})

const figures = fc.array(fc.double({ min: -1e4, max: 1e4, noNaN: true }), {
  minLength: 5,
  maxLength: 30,
})

test('the interval holds its value, and moving every later value moves the change by as much', () => {
  fc.assert(
    fc.property(figures, figures, fc.integer({ min: -100, max: 100 }), (a, b, shift) => {
      const change = (by: number) =>
        effectOf(
          [
            ...readings(a, before),
            ...readings(
              b.map((v) => v + by),
              after,
            ),
          ],
          means,
        ).pilot.change!
      const [still, moved] = [change(0), change(shift)]
      expect(still.low).toBeLessThanOrEqual(still.value + 1e-6)
      expect(still.high).toBeGreaterThanOrEqual(still.value - 1e-6)
      expect(moved.value).toBeCloseTo(still.value + shift, 5)
      expect(moved.high - moved.low).toBeCloseTo(still.high - still.low, 4)
    }),
  )
})

test('before and after exchanged turn the change round', () => {
  fc.assert(
    fc.property(figures, figures, (a, b) => {
      const there = intervalOf(minus(meanOf(b), meanOf(a)))
      const back = intervalOf(minus(meanOf(a), meanOf(b)))
      expect(there.low).toBeCloseTo(-back.high, 6)
    }),
  )
})

test('without a change in the group compared with, the net change is the change, and less sure', () => {
  fc.assert(
    fc.property(figures, figures, figures, (a, b, c) => {
      const compared = (moment: 'before' | 'after') => ({ moment, part: 'comparison' as const })
      const { pilot, net } = effectOf(
        [
          ...readings(a, before),
          ...readings(b, after),
          ...readings(c, compared('before')),
          ...readings(c, compared('after')),
        ],
        means,
      )
      expect(net!.value).toBeCloseTo(pilot.change!.value, 5)
    }),
  )
})

test('shares and their differences stay within what can be', () => {
  const answers = fc.array(fc.constantFrom(0, 1), { minLength: 5, maxLength: 40 })
  fc.assert(
    fc.property(answers, answers, (a, b) => {
      const { pilot } = effectOf([...readings(a, before), ...readings(b, after)], shares)
      expect(pilot.before.value!.low).toBeGreaterThanOrEqual(0)
      expect(pilot.after.value!.high).toBeLessThanOrEqual(1)
      const { low, value, high } = pilot.change!
      expect(low >= -1 && low <= value && value <= high && high <= 1).toBe(true)
    }),
  )
})
