import { expect, test } from 'vitest'
import { routeList } from '../../src/app.ts'
import type { RouteDefinition } from '../../src/platform/http/routes.ts'
import { registerBreaches, routeRegister } from './route-register.ts'

test('the register of addresses is as it was agreed', async () => {
  await expect(routeRegister(routeList)).toMatchFileSnapshot('./routes.txt')
})

test('every address is answered once, says what it records, and is a noun', () => {
  expect(registerBreaches(routeList)).toEqual([])
})

const plain: RouteDefinition = {
  method: 'GET',
  pattern: '/:lab/halls',
  access: 'anyone',
  fact: null,
  kept: false,
  upload: false,
  handler: () => new Response(),
}

test.each([
  ['a change that records nothing', { method: 'POST' }, 'does not say what it records'],
  [
    'a kept page that is not for everybody',
    { kept: true, access: 'signed-in' },
    'kept for everybody',
  ],
  ['a page for nobody', { access: [] }, 'open to nobody'],
  ['a role outside any lab', { pattern: '/halls', access: ['coordinator'] }, 'outside any lab'],
  ['a verb', { pattern: '/:lab/halls/delete' }, 'addresses are nouns'],
  ['capitals', { pattern: '/:lab/Halls' }, 'not in lower case'],
] as const)('planted: %s is found', (_, change, sentence) => {
  expect(registerBreaches([{ ...plain, ...change } as RouteDefinition]).join('\n')).toContain(
    sentence,
  )
})

test('planted: an address that is answered twice is found, and a new one changes the register', () => {
  expect(registerBreaches([plain, plain]).join('\n')).toContain('answered twice')
  expect(routeRegister([plain])).not.toBe(routeRegister([{ ...plain, access: 'signed-in' }]))
})
