import { expect, test } from 'vitest'
import { mayDoWith } from './policy.ts'

test.each([
  [{ letters: true, passkeys: 0, identities: 0 }, true],
  [{ letters: false, passkeys: 1, identities: 0 }, true],
  [{ letters: false, passkeys: 0, identities: 1 }, true],
  [{ letters: false, passkeys: 0, identities: 0 }, false],
])('with %j an account is open: %s', (ways, open) => {
  expect(mayDoWith(ways).ok).toBe(open)
})
