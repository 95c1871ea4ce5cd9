import { expect, test } from 'vitest'
import { leasts } from '../../../analysis/suppression/index.ts'
import { shownResult, type Counted } from './result/figures.ts'
import type { StatementsFile } from './statement-file.ts'
import type { Tier } from './tiers.ts'

const file = {
  statements: [
    { key: 'asked', area: 'culture' },
    { key: 'skipped', area: 'culture' },
  ],
} as unknown as StatementsFile

const heap = (tier: Tier, statement: string, counts: readonly number[]): Counted[] =>
  counts.flatMap((count, place) =>
    count > 0 ? [{ tier, statement, value: place + 1, count, groups: 0, groupPeople: 0 }] : [],
  )
const came = (tier: Tier, count: number): Counted[] => [
  { tier, statement: '', value: 0, count, groups: 0, groupPeople: 0 },
]
const leaders = (people: number, asked: readonly number[], skipped: readonly number[] = []) =>
  shownResult(
    [
      ...came('leadership', people),
      ...heap('leadership', 'asked', asked),
      ...heap('leadership', 'skipped', skipped),
    ],
    file,
  )
const few = leasts.inside - 1

test('a tier of fewer than the least is hidden whole, and how many they were', () => {
  const hidden = leaders(few, [0, 0, few])
  expect(hidden.tiers[0]!.answers).toBe(null)
  expect([hidden.areas.culture, hidden.statements[0]!.byTier]).toEqual([{}, {}])
  const shown = leaders(few + 1, [0, 0, few + 1])
  expect(shown.tiers[0]!.answers).toBe(few + 1)
  expect(shown.areas.culture.leadership).toMatchObject({ mean: 3, count: few + 1 })
})

test('a statement that too few answered is hidden, and does not count in its area', () => {
  const { statements, areas } = leaders(few + 1, [0, 0, few + 1], [few])
  expect(statements[1]!.byTier).toEqual({})
  expect(areas.culture).toEqual({ leadership: statements[0]!.byTier.leadership })
})

test('where the middle half lies is said from twenty answers on', () => {
  const middle = (counts: readonly number[]) =>
    leaders(30, counts).statements[0]!.byTier.leadership!.middle
  expect(middle([5, 5, 0, 5, 4])).toBe(null)
  expect(middle([5, 5, 0, 5, 5])).toEqual({ low: 1, high: 4 })
})
