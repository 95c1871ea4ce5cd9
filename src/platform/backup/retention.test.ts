import fc from 'fast-check'
import { expect, test } from 'vitest'
import { backupsToKeep, isBackupDue, isBackupOverdue } from './retention.ts'

const at = (text: string) => new Date(text)
const startedAt = (text: string) => ({ startedAt: at(text) })

test.each([
  ['never', null, false],
  ['day', null, true],
  ['day', '2026-11-21T10:07:00Z', true],
  ['day', '2026-11-21T10:07:40Z', true],
  ['day', '2026-11-21T11:07:00Z', false],
  ['hour', '2026-11-22T09:07:05Z', true],
  ['hour', '2026-11-22T09:40:00Z', false],
  ['week', '2026-11-15T10:07:00Z', true],
  ['week', '2026-11-16T10:07:00Z', false],
] as const)('every %s, the last one at %s: due is %s', (every, last, due) => {
  expect(isBackupDue(every, last && at(last), at('2026-11-22T10:07:00Z'))).toBe(due)
})

test('a day late is no alarm, two days are', () => {
  const last = at('2026-11-20T10:00:00Z')
  expect(isBackupOverdue('day', last, at('2026-11-22T09:00:00Z'))).toBe(false)
  expect(isBackupOverdue('day', last, at('2026-11-22T11:00:00Z'))).toBe(true)
})

test('the last of days, weeks and months stays, and all of the last day', () => {
  const days = Array.from({ length: 120 }, (_, day) => {
    const date = new Date(Date.UTC(2026, 10, 22, 2) - day * 86_400_000)
    return { startedAt: date }
  })
  const noon = startedAt('2026-11-21T12:00:00Z')
  const kept = backupsToKeep([...days, noon], { days: 3, weeks: 3, months: 3 })
  expect([...kept].map((one) => one.startedAt.toISOString().slice(0, 13)).toSorted()).toEqual([
    '2026-09-30T02',
    '2026-10-31T02',
    '2026-11-08T02',
    '2026-11-15T02',
    '2026-11-20T02',
    '2026-11-21T12',
    '2026-11-22T02',
  ])
})

test('the newest always stays, and never more than what was asked for', () => {
  const many = fc.array(
    fc.date({ min: at('2020-01-01'), max: at('2030-01-01'), noInvalidDate: true }),
  )
  const few = fc.nat({ max: 5 })
  fc.assert(
    fc.property(many, few, few, few, (dates, days, weeks, months) => {
      const backups = dates.map((date) => ({ startedAt: date }))
      const kept = backupsToKeep(backups, { days, weeks, months })
      const newest = Math.max(...dates.map(Number))
      const older = [...kept].filter((one) => Number(one.startedAt) <= newest - 86_400_000)
      expect(older.length).toBeLessThanOrEqual(days + weeks + months)
      if (dates.length > 0)
        expect([...kept].some((one) => Number(one.startedAt) === newest)).toBe(true)
    }),
  )
})
