import { expect, test } from 'vitest'
import { checkAddress, checkMessage } from './message.ts'

const letter = {
  to: 'anna@example.org',
  subject: 'The hall',
  text: 'Tuesday at six.',
  language: 'en',
} as const

test.each(['anna@example.org', "o'brien+hall@sub.example.ie", 'åsa@örnsköldsvik.se'])(
  '%s is an address',
  (to) => {
    expect(checkAddress(to)).toEqual({ ok: true })
  },
)

test.each([
  '',
  'anna',
  'anna@example',
  'anna@@example.org',
  'anna@-example.org',
  'Anna <anna@example.org>',
  'anna@example.org, bob@example.org',
  'anna@example.org;bob@example.org',
  'anna@example.org\nBcc: all@example.org',
  'anna@example.org\r\n\r\nbody',
  'anna@example.org\u2028x',
  ' anna@example.org',
  '"anna"@example.org',
])('%j is no address', (to) => {
  expect(checkAddress(to)).toMatchObject({ ok: false, code: 'address-malformed' })
})

test('an address longer than mail allows is refused as such', () => {
  const long = `${'a'.repeat(65)}@example.org`
  expect(checkAddress(long)).toMatchObject({ code: 'address-too-long' })
  expect(checkAddress(`a@${'b.'.repeat(130)}org`)).toMatchObject({ code: 'address-too-long' })
})

test('a subject cannot start a new header, be empty or be a letter of its own', () => {
  expect(checkMessage(letter)).toEqual({ ok: true })
  for (const subject of ['Hi\nBcc: all@example.org', 'Hi\rX: y', 'Hi\0', '  ']) {
    expect(checkMessage({ ...letter, subject })).toMatchObject({ code: 'subject-malformed' })
  }
  expect(checkMessage({ ...letter, subject: 'x'.repeat(201) })).toMatchObject({
    code: 'subject-too-long',
  })
  expect(checkMessage({ ...letter, text: 'x'.repeat(100_001) })).toMatchObject({
    code: 'text-too-long',
  })
})
