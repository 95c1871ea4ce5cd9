import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { testApp } from '../../../../tests/support/app.ts'
import { listCards } from './library.ts'

const app = await testApp()
const lab = await app.lab()
const visitor = app.visitor()
const swedish = { 'accept-language': 'sv' }
const list = `/${lab.slug}/methods/cards`
const htmlBytesMax = 9_000

/** The cards that a page leads to, in its order. */
function cardsOn(html: string): string[] {
  const main = html.slice(html.indexOf('<main'))
  return [...main.matchAll(/href="[^"?]*\/methods\/cards\/([a-z-]+)"/g)].map(([, id]) => id!)
}

test('the methods of a lab lead to the cards and to the finder', async () => {
  const { text } = await visitor.get(`/${lab.slug}/methods`)
  expect(text).toContain(`href="${list}"`)
  expect(text).toContain(`href="/${lab.slug}/methods/finder"`)
})

test('all cards are reached a page at a time, each once, by name in the reader’s language', async () => {
  const seen: string[] = []
  let address: string | undefined = list
  for (let pages = 0; address && pages < 10; pages++) {
    const { text } = await visitor.get(address)
    seen.push(...cardsOn(text))
    address = /href="([^"]+)" rel="next"/.exec(text)?.[1]?.replaceAll('&amp;', '&')
  }
  expect(seen.toSorted()).toEqual(listCards().map(({ id }) => id))
  const { text } = await visitor.get(list, swedish)
  const names = [...text.matchAll(/<h2[^>]*><a[^>]*>([^<]+)</g)].map(([, name]) => name!)
  expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'sv')))
})

test.each([
  ['words=kitchen', ['kitchen-table-talk']],
  ['words=k%C3%B6ksbordet', ['kitchen-table-talk']],
  ['words=HOME-visit+guide', ['home-visit']],
  ['format=stall', ['listening-post']],
  ['format=phone&people=1', ['carer-call']],
  ['stage=TRANSFER&facilitation=anyone&minutes=45', ['lessons-round', 'handover-talk']],
  ['format=online&offline=yes', []],
  ['minutes=10&people=3', ['check-in-round', 'silent-start']],
])('narrowed by %s the list shows what fits', async (query, wanted) => {
  const { status, text } = await visitor.get(`${list}?${query}`)
  expect(status).toBe(200)
  expect(cardsOn(text).toSorted()).toEqual(wanted.toSorted())
  if (wanted.length === 0) expect(text).toContain('Show all cards')
})

test('what the list was narrowed to stands in the form again, and goes along to the next page', async () => {
  const { text } = await visitor.get(`${list}?format=workshop&minutes=600&offline=yes`)
  expect(text).toMatch(/<option value="workshop" selected/)
  expect(text).toContain('value="600"')
  expect(/href="([^"]+)" rel="next"/.exec(text)?.[1]).toContain('format=workshop')
})

test('rubbish in the address of the list is left out, and markup stays text', async () => {
  const hostile = encodeURIComponent('"><script>alert(1)</script>\0😀')
  const address = `${list}?words=${hostile}&format=x&minutes=-1&people=1e9&stage=&after=${hostile}`
  const { status, text } = await visitor.get(address)
  expect(status).toBe(200)
  expect(text).not.toContain('<script>alert')
  expect((await visitor.get(`${list}?words=${'a'.repeat(5000)}`)).text).toContain(
    'No card is like this',
  )
  expect(cardsOn((await visitor.get(`${list}?minutes=0&people=many`)).text)).toHaveLength(20)
})

test('a card says when to use it, what it needs, its steps, variants, troubles and source', async () => {
  const { text } = await visitor.get(`${list}/fishbowl`)
  for (const part of [
    'Use it when:',
    'Not when:',
    '45 to 75 minutes',
    '10 to 50 people',
    'Needs some practice',
    'Five chairs in the middle',
    '20 minutes:',
    'So that everyone can take part',
    'On paper',
    'Nobody leaves the chair.',
    'Described in our own words',
  ]) {
    expect(text).toContain(part)
  }
})

test('a card is there in Swedish, in large print, and only under its own name', async () => {
  const { text } = await visitor.get(`${list}/fishbowl`, swedish)
  const main = text.slice(text.indexOf('<main'), text.indexOf('</main'))
  expect(main).toContain('Akvariet')
  expect(main).not.toContain('lang="en"')
  expect((await visitor.get(`${list}/fishbowl?size=large`)).text).toContain('method-card-large')
  for (const rubbish of ['fish', '%00', '..%2Frole', 'fishbowl@0.1.0'])
    expect((await visitor.get(`${list}/${rubbish}`)).status, rubbish).toBe(404)
})

test('tools of a method lead to their cards', async () => {
  const { text } = await visitor.get(`/${lab.slug}/methods/improve-5`)
  expect(text).toContain(`href="${list}/home-visit"`)
  expect(text).toContain(`href="${list}/asset-map"`)
})

test('every card stays within its bytes in both languages', async () => {
  for (const { id } of listCards()) {
    for (const headers of [{}, swedish]) {
      const { text, status } = await visitor.get(`${list}/${id}`, headers)
      expect(status, id).toBe(200)
      expect(gzipSync(text).byteLength, id).toBeLessThan(htmlBytesMax)
    }
  }
})

test('list and card ask the database nothing of their own, and the list stays within its bytes', async () => {
  expect(await app.queries(() => visitor.get(list))).toBe(0)
  expect(await app.queries(() => visitor.get(`${list}/fishbowl`))).toBe(0)
  expect(gzipSync((await visitor.get(list, swedish)).text).byteLength).toBeLessThan(htmlBytesMax)
})
