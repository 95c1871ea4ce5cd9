import { expect, test } from 'vitest'
import { keyOf } from './kept-pages.ts'

const url = '/hall'

test('the same address asked for in the same way is one page, whatever else a browser sends', () => {
  const asked = { url, cookie: 'talkoo-language=sv', language: 'en-GB', saveData: '' }
  expect(keyOf(asked)).toBe(keyOf({ ...asked, cookie: 'talkoo-browser=x; talkoo-language=sv' }))
  expect(keyOf({ url })).toBe(keyOf({ url, cookie: 'other=talkoo-language=sv' }))
})

test.each([
  ['another address', { url: '/hall?from=1' }],
  ['another language of the browser', { language: 'sv' }],
  ['another chosen language', { cookie: 'talkoo-language=sv' }],
  ['a language that nobody speaks', { cookie: 'talkoo-language=xx' }],
  ['a language chosen twice', { cookie: 'talkoo-language=sv; talkoo-language=en' }],
  ['a cookie of another kind of site', { cookie: '__Host-talkoo-language=en' }],
  ['another text size', { cookie: 'talkoo-reading=xl.auto' }],
  ['a wish to save data', { saveData: 'on' }],
])('%s is another page', (_, change) => {
  const asked = { url, cookie: 'talkoo-language=en', language: 'en' }
  expect(keyOf({ ...asked, ...change })).not.toBe(keyOf(asked))
})

test.each(['talkoo-sign-in=x', 'a=b;talkoo-sign-in=x', 'a=b; __Host-talkoo-sign-in=x'])(
  'who sends %s gets no kept page',
  (cookie) => {
    expect(keyOf({ url, cookie })).toBeNull()
  },
)
