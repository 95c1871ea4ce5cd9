import { expect, test } from 'vitest'
import { isDay, isMoment } from './day.ts'

test.each([
  ['2026-11-22', true],
  ['2024-02-29', true],
  ['0001-01-01', true],
  ['9999-12-31', true],
  ['2026-02-29', false],
  ['2026-02-30', false],
  ['2026-13-01', false],
  ['0000-01-01', false],
  ['10000-01-01', false],
  ['2026-1-1', false],
  ['2026-11-22 ', false],
  ['', false],
])('whether %s is a day of the calendar: %s', (text, so) => {
  expect(isDay(text)).toBe(so)
})

test.each([
  ['2026-11-22T10:00:00.000Z', true],
  ['2026-11-22 10:00:00+00', true],
  ['2026-11-22 10:00:00.123456+05:30', true],
  ['2026-11-22T10:00:00', false],
  ['2026-02-30T10:00:00Z', false],
  ['2026-11-22T24:00:00Z', false],
  ['2026-11-22T10:00:00Z (or so)', false],
  ['2026-11-22 10:00:00+20', false],
  ['2026-11-22', false],
])('whether %s is a moment: %s', (text, so) => {
  expect(isMoment(text)).toBe(so)
})
