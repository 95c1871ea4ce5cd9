import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  fits,
  limits,
  lineIn,
  missingBy,
  reckon,
  sensitivityOf,
  shareIn,
  type Plan,
  type PlanLine,
} from './index.ts'

const line = (more: Partial<PlanLine> = {}): PlanLine => ({
  what: 'cost',
  kind: 'staff',
  amount: 10_000_000,
  each: 'year',
  fromYear: 1,
  toYear: null,
  growthPermille: 0,
  ...more,
})
const plan = (lines: PlanLine[], more: Partial<Plan> = {}): Plan => ({
  people: [100, 100, 100, 100],
  lines,
  hourRateMinor: null,
  secured: [],
  ...more,
})
const usual = { people: 20, staff: 20, income: 20 }

test('by hand: 100,000.00 a year growing by 2.5 % is 102,500.00, 105,062.50 and 107,689.06', () => {
  const growing = line({ growthPermille: 25 })
  expect([1, 2, 3, 4].map((year) => lineIn(growing, year, 0))).toEqual([
    10_000_000, 10_250_000, 10_506_250, 10_768_906,
  ])
  expect(lineIn(line({ amount: 1, growthPermille: 500 }), 2, 0)).toBe(2)
  expect(lineIn(line({ amount: 1, growthPermille: -500 }), 2, 0)).toBe(1)
})

test('by hand: a start that costs once, income that grows, the gap of each year and the year it breaks even', () => {
  const found = reckon(
    plan(
      [
        line({ amount: 40_000_00 }),
        line({ kind: 'equipment', amount: 20_000_00, each: 'once' }),
        line({ what: 'income', kind: null, amount: 300_00, each: 'person' }),
      ],
      { people: [50, 100, 150, 200] },
    ),
  )
  expect(found.years.map(({ gapMinor }) => gapMinor)).toEqual([
    45_000_00, 10_000_00, -5_000_00, -20_000_00,
  ])
  expect(found.years.map(({ gapSoFarMinor }) => gapSoFarMinor)).toEqual([
    45_000_00, 55_000_00, 50_000_00, 30_000_00,
  ])
  expect(found.breakEven).toBe(3)
  expect(found.years.map(({ perHeadMinor }) => perHeadMinor)).toEqual([
    1200_00, 400_00, 266_67, 200_00,
  ])
  expect(found.perHeadMinor).toBe(360_00)
  expect(missingBy(found, 1)).toBe(45_000_00)
  expect(missingBy(found, 4)).toBe(55_000_00)
})

test.each([
  ['empty', []],
  ['never', [line()]],
  [1, [line(), line({ what: 'income', kind: null })]],
  ['never', [line(), line({ what: 'income', kind: null, toYear: 3 })]],
  [2, [line(), line({ what: 'income', kind: null, fromYear: 2 })]],
] as const)('break-even is %s', (expected, lines) => {
  expect(reckon(plan([...lines])).breakEven).toBe(expected)
})

test('nobody served has no cost per head, and does not break anything', () => {
  const found = reckon(plan([line(), line({ each: 'person' })], { people: [0, 10] }))
  expect(found.years[0]).toMatchObject({ perHeadMinor: null, costMinor: 10_000_000 })
  expect(found.years[1]!.perHeadMinor).toBe(11_000_000)
  const none = reckon(plan([line()], { people: [0] }))
  expect(none.perHeadMinor).toBeNull()
  expect(sensitivityOf(plan([line()], { people: [0] }), usual).movesPerHead).toBeNull()
})

test('volunteers’ time stands apart: it never moves the money', () => {
  const time = line({ what: 'volunteer', kind: null, amount: 60 * 40 })
  const [without, withTime] = [[line()], [line(), time]].map((lines) =>
    reckon(plan(lines, { hourRateMinor: 250_00 })),
  )
  expect(withTime!.years[0]).toMatchObject({
    minutes: 2400,
    timeMinor: 10_000_00,
    perHeadWithTimeMinor: 1100_00,
  })
  for (const of of ['costMinor', 'gapMinor', 'perHeadMinor'] as const) {
    expect(withTime!.years[0]![of]).toBe(without!.years[0]![of])
  }
})

const whole = (min: number, max: number) => fc.integer({ min, max })
const anyLine: fc.Arbitrary<PlanLine> = fc.record({
  what: fc.constantFrom('cost', 'income', 'volunteer'),
  kind: fc.constantFrom('staff', 'travel', 'other'),
  amount: whole(0, 1e9),
  each: fc.constantFrom('once', 'year', 'person'),
  fromYear: whole(1, 10),
  toYear: fc.option(whole(1, 10)),
  growthPermille: whole(-limits.growthPermille, limits.growthPermille),
})
const anySecured = fc
  .record({ amountMinor: whole(0, 1e9), fromYear: whole(1, 10), years: whole(1, 10) })
  .map(({ years, ...one }) => ({ ...one, toYear: Math.min(10, one.fromYear + years - 1) }))
const anyPlan: fc.Arbitrary<Plan> = fc.record({
  people: fc.array(whole(0, 1000), { minLength: 1, maxLength: 10 }),
  lines: fc.array(anyLine, { maxLength: 12 }),
  hourRateMinor: fc.option(whole(0, limits.hourRateMinor)),
  secured: fc.array(anySecured, { maxLength: 5 }),
})

test('the gap of all years is the sum of the gaps, and what is left of it is that less what is secured', () => {
  fc.assert(
    fc.property(anyPlan, (one) => {
      const { years } = reckon(one)
      const sum = (pick: (year: (typeof years)[number]) => number) =>
        years.reduce((all, year) => all + pick(year), 0)
      const last = years.at(-1)!
      expect(last.gapSoFarMinor).toBe(sum(({ gapMinor }) => gapMinor))
      expect(last.leftSoFarMinor).toBe(last.gapSoFarMinor - sum(({ securedMinor }) => securedMinor))
    }),
  )
})

test('secured money is spread without loss, and makes what is missing smaller, never larger', () => {
  fc.assert(
    fc.property(anyPlan, anySecured, (one, more) => {
      const parts = Array.from({ length: 10 }, (_, place) => shareIn(more, place + 1))
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(more.amountMinor)
      expect(
        Math.max(...parts) - Math.min(...parts.filter((part) => part > 0), more.amountMinor),
      ).toBeLessThanOrEqual(1)
      const [before, after] = [one, { ...one, secured: [...one.secured, more] }].map((each) =>
        reckon(each),
      )
      expect(missingBy(after!, 10)).toBeLessThanOrEqual(missingBy(before!, 10))
      expect(after!.breakEven).toBe(before!.breakEven)
    }),
  )
})

test('more income never makes the gap larger or the break-even later', () => {
  const place = (found: ReturnType<typeof reckon>['breakEven']) =>
    found === 'empty' ? 0 : found === 'never' ? 99 : found
  fc.assert(
    fc.property(anyPlan, anyLine, (one, more) => {
      const before = reckon(one)
      fc.pre(before.breakEven !== 'empty')
      const after = reckon({ ...one, lines: [...one.lines, { ...more, what: 'income' }] })
      expect(after.years.at(-1)!.gapSoFarMinor).toBeLessThanOrEqual(
        before.years.at(-1)!.gapSoFarMinor,
      )
      expect(place(after.breakEven)).toBeLessThanOrEqual(place(before.breakEven))
    }),
  )
})

test('assumptions that hold change nothing, and the one that moves most is one of those that move', () => {
  fc.assert(
    fc.property(anyPlan, (one) => {
      const still = sensitivityOf(one, { people: 0, staff: 0, income: 0 })
      expect([still.movesGap, still.movesPerHead]).toEqual([null, null])
      const planned = reckon(one).years.at(-1)!.gapSoFarMinor
      const { rows, movesGap } = sensitivityOf(one, usual)
      const furthest = Math.max(...rows.map(({ gapMinor }) => Math.abs(gapMinor - planned)))
      const named = rows.filter(({ assumption }) => assumption === movesGap)
      expect(
        furthest === 0 ? [0] : named.map(({ gapMinor }) => Math.abs(gapMinor - planned)),
      ).toContain(furthest)
    }),
  )
})

test('a fifth fewer people cost a quarter more each where nothing is paid for each, and leave the gap as it is', () => {
  const { rows, movesGap, movesPerHead } = sensitivityOf(plan([line({ kind: 'other' })]), usual)
  expect(rows[0]).toMatchObject({
    assumption: 'people',
    percent: -20,
    perHeadMinor: 125_000,
    gapMinor: 40_000_000,
  })
  expect([movesGap, movesPerHead]).toEqual([null, 'people'])
})

test('the largest plan that fits stays within safe integers, and one minor unit more does not fit', () => {
  const people = Array.from({ length: limits.years }, () => limits.people)
  const lines = (what: PlanLine['what'], amount: number) =>
    Array.from({ length: limits.lines }, () => line({ what, amount }))
  for (const what of ['cost', 'income'] as const) {
    const largest = plan(lines(what, limits.minor), { people })
    expect(fits(largest.lines, people)).toBe(true)
    const all = sensitivityOf(largest, { people: 90, staff: 90, income: 90 })
    for (const { gapMinor } of all.rows) expect(Number.isSafeInteger(gapMinor)).toBe(true)
  }
  const hours = plan(lines('volunteer', limits.minutes), {
    people,
    hourRateMinor: limits.hourRateMinor,
  })
  for (const { timeMinor } of reckon(hours).years)
    expect(Number.isSafeInteger(timeMinor)).toBe(true)
  expect(fits([line({ amount: limits.minor + 1 })], [1])).toBe(false)
  expect(fits([line({ amount: limits.minor, growthPermille: 1 })], [1, 1])).toBe(false)
  expect(fits([line({ amount: limits.minor / 1000, each: 'person' })], [1001])).toBe(false)
})
