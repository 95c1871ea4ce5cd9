import { globSync, readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { launch } from '../support/site.ts'
import { findKey, judge, listen } from './page-states/judge.ts'
import type { PageState } from './page-states/state.ts'
import { looksOf, variants } from './page-states/variants.ts'

const browser = await launch()
afterAll(() => browser.close())
const origin = 'http://localhost:9'
const phone = { width: 390, height: 844 }

/** A page on which all is well, but for what a test adds to it. */
async function pageWith(added: string, language = 'en'): Promise<Page> {
  const page = await browser.newPage({ viewport: phone })
  const body = `<!doctype html><html lang="${language}"><title>Bus</title>
    <main><h1>The bus in the evening</h1><p>It leaves at five.</p>${added}</main></html>`
  const frame = '<!doctype html><html lang="en"><title>In</title><img src="data:,"></html>'
  await page.route(`${origin}/**`, (route) => {
    const asked = new URL(route.request().url()).pathname
    return route.fulfill({ contentType: 'text/html', body: asked === '/frame' ? frame : body })
  })
  await page.goto(origin)
  return page
}

const judged = async (added: string) => judge(await pageWith(added), 'en')

test('a page on which all is well is left in peace, narrow or wide', async () => {
  expect(await judged('')).toEqual([])
  const page = await pageWith('')
  await page.setViewportSize({ width: 1280, height: 800 })
  expect(await judge(page, 'en')).toEqual([])
})

test.each([
  ['a picture without words', '<img src="data:,">', /^axe image-alt: /],
  ['a field without a name', '<input>', /^axe label: /],
  ['pale words', '<p style="color:#aaa;background:#fff">Pale</p>', /^axe color-contrast: /],
  ['a skipped heading', '<h4>Deep</h4>', /^axe heading-order: /],
  [
    'a small target',
    '<style>a{font-size:6px}</style><a href="#a">a</a><a href="#b">b</a>',
    /^axe /,
  ],
  ['a frame with a fault', '<iframe title="In" src="/frame"></iframe>', /^axe image-alt: /],
  ['a second first heading', '<h1>Again</h1>', /^2 first headings/],
  [
    'a key for words',
    '<p>pilots.portfolio.title</p>',
    /^a message without words: pilots\.portfolio\.title$/,
  ],
  [
    'a box wider than a phone',
    '<div style="width:391px">x</div>',
    /^scrolls sideways by \d+ at 390: DIV/,
  ],
  [
    'a box wider than the narrowest phone',
    '<div style="width:321px">x</div>',
    /^scrolls sideways by \d+ at 320: DIV/,
  ],
])('%s is found', async (_what, added, sentence) => {
  expect(await judged(added)).toContainEqual(expect.stringMatching(sentence))
})

test('another language than the reader asked for is found', async () => {
  expect(await judge(await pageWith('', 'sv'), 'en')).toEqual(['the language of the page is sv'])
})

test('a script that fails, a cry in the console and a question to another host are heard', async () => {
  const page = await pageWith('')
  const { heard, stop } = listen(page, origin)
  await page.setContent(`<script>console.error('ouch'); setTimeout(() => { throw new Error('late') })</script>
    <img src="http://elsewhere.invalid/a.png">`)
  await expect.poll(() => heard.join('\n')).toMatch(/script error: late/)
  expect(heard.join('\n')).toMatch(/console: ouch/)
  expect(heard.join('\n')).toMatch(/asks another host: elsewhere\.invalid/)
  stop()
})

test('the key of every message there is would be found in a page', () => {
  const keys = globSync('src/**/messages/*.json').flatMap((file) =>
    Object.keys(JSON.parse(readFileSync(file, 'utf8')) as object),
  )
  expect(keys.length).toBeGreaterThan(9_000)
  expect(keys.filter((key) => findKey(`Here ${key} stands`) !== key)).toEqual([])
})

test('names of files are no keys', () => {
  expect(findKey('people.csv and voices.jsonl')).toBe(undefined)
})

const states = Array.from({ length: 100 }, (_, n): PageState => ({
  name: `${n}`,
  as: null,
  path: '/',
}))

test('the parts together see each state once, and every variant in both languages', () => {
  const seen = [0, 1].map((part) => looksOf(states, { part, parts: 2, full: false }))
  const all = seen.flat()
  expect(all.map(([, { name }]) => Number(name)).toSorted((a, b) => a - b)).toEqual([
    ...states.keys(),
  ])
  expect(Math.abs(seen[0]!.length - seen[1]!.length)).toBeLessThanOrEqual(variants.length)
  for (const part of seen)
    expect(new Set(part.map(([, , variant]) => variant)).size).toBe(variants.length)
  const met = new Set(
    all.map(([, , variant, language]) => `${variants.indexOf(variant)} ${language}`),
  )
  expect(met.size).toBe(variants.length * 2)
})

test('the full run sees each state in every variant', () => {
  const all = [0, 1].flatMap((part) => looksOf(states, { part, parts: 2, full: true }))
  expect(new Set(all.map(([name]) => name)).size).toBe(states.length * variants.length)
})
