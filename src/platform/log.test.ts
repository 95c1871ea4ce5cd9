import { expect, test } from 'vitest'
import { errorForLog, withoutParams } from './log.ts'

/** What Drizzle throws when a query fails: everything it was given stands in the message. */
function failedQuery(): Error {
  const given = 'Elsa Bergström,elsa@example.org,A lift to meetings.\nLarge print.'
  return new Error(`Failed query: insert into participant values ($1, $2, $3)\nparams: ${given}`)
}

test('a failed query is logged without what it was given', () => {
  const kept = errorForLog(failedQuery())
  expect(JSON.stringify(kept)).not.toMatch(/Elsa|elsa@|lift|Large print/)
  expect(kept.message).toContain('insert into participant')
  expect(kept.stack).toContain('log.test.ts')
})

test('any other error is logged as it is', () => {
  const { kind, message } = errorForLog(new RangeError('no such phase'))
  expect([kind, message]).toEqual(['RangeError', 'no such phase'])
  expect(withoutParams('Failed task 7 (mail.send)')).toBe('Failed task 7 (mail.send)')
})
