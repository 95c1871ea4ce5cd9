import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { testApp } from '../../../../tests/support/app.ts'
import { listCards } from '../card/library.ts'
import { nothingAsked } from './ask.ts'
import { findFitting } from './find.ts'

const app = await testApp()
const lab = await app.lab()
const visitor = app.visitor()
const swedish = { 'accept-language': 'sv' }
const finder = `/${lab.slug}/methods/finder`
const htmlBytesMax = 9_000

const said = (sentence: string) => `${finder}?${new URLSearchParams({ sentence })}`
const part = (html: string, id: string) => html.slice(html.indexOf(`id="${id}"`))

test('“6 older people, no internet, 1 hour” finds fitting cards and says why', async () => {
  const { status, text } = await visitor.get(said('6 older people, no internet, 1 hour'))
  expect(status).toBe(200)
  const asked = part(text, 'asked')
  expect(asked).toMatch(/How many people<\/dt><dd>6</)
  expect(asked).toMatch(/Minutes there are<\/dt><dd>60 minutes</)
  expect(asked).toContain('No internet, or a bad line')
  const fitting = part(text, 'fitting')
  expect(fitting).toContain(`href="/${lab.slug}/methods/cards/objects-on-the-table"`)
  expect(fitting).toContain('For 3 to 8 people: you are 6')
  expect(fitting).toContain('Takes 45 to 60 minutes: you have 60')
  expect(fitting).toContain('Works without internet')
  expect(fitting).toContain('Fits older people')
  const near = part(text, 'near')
  expect(near).toMatch(/But: <\/strong>for 1 to 5 people, and you are 6/)
})

test('the same in Swedish finds the same cards', async () => {
  const order = (html: string) =>
    [...html.matchAll(/methods\/cards\/([a-z-]+)"/g)].map(([, id]) => id)
  const english = await visitor.get(said('6 older people, no internet, 1 hour'))
  const { text } = await visitor.get(said('6 äldre, inget internet, 1 timme'), swedish)
  expect(text).toContain('Fungerar utan internet')
  expect(text).toContain('För 3 till 8 personer: ni är 6')
  expect(order(text)).toEqual(order(english.text))
})

test('what was understood stands in the fields, ready to be changed and sent', async () => {
  const { text } = await visitor.get(said('6 older people, no internet, 1 hour, ptarmigans'))
  expect(text).toMatch(/name="people"[^>]*value="6"/)
  expect(text).toMatch(/name="minutes"[^>]*value="60"/)
  expect(text).toMatch(/<option value="no" selected/)
  expect(text).toMatch(/value="older-people" checked/)
  expect(text).toContain('We did not understand: ptarmigans')
})

test('fields alone find cards too, and the address keeps them', async () => {
  const address = `${finder}?people=1&minutes=1+h&who%5B%5D=carers&who%5B%5D=far-away&place=apart&stage=DEFINE&facilitation=anyone`
  const { status, text } = await visitor.get(address)
  expect(status).toBe(200)
  const fitting = part(text, 'fitting')
  expect(fitting).toContain('Carer interview by phone')
  expect(fitting).toContain('For one person: you are 1')
  expect(fitting).toContain('Anyone can lead it')
  expect(fitting).toContain('Helps to understand what people need')
  expect(fitting).toContain('Works with everyone at their own home')
})

test('where nothing fits, each thing to give up leads to what then fits', async () => {
  const { text } = await visitor.get(`${finder}?people=500&minutes=20&internet=no&stage=PILOT`)
  expect(text).toContain('Nothing fits all of it')
  const link = /href="([^"]+)">Without the number of people</
    .exec(text)![1]!
    .replaceAll('&amp;', '&')
  expect(link).not.toContain('people=500')
  expect((await visitor.get(link)).text).toMatch(/id="fitting-title"[^>]*>[1-9]\d* cards? fits?</)
  const hopeless = await visitor.get(`${finder}?people=900&minutes=1&stage=TRANSFER&place=outdoors`)
  expect(hopeless.text).toContain('Even without one of your wishes nothing fits')
})

test('a figure nobody can read is told, kept, and the rest is answered', async () => {
  const { status, text } = await visitor.get(`${finder}?people=many&minutes=soon&who%5B%5D=carers`)
  expect(status).toBe(422)
  expect(text).toContain('There are 2 things to fix')
  expect(text).toMatch(/name="people"[^>]*value="many"/)
  expect(part(text, 'fitting')).toContain('Fits carers')
})

test('nothing asked shows the two ways to ask and nothing else', async () => {
  for (const address of [
    finder,
    `${finder}?sentence=&people=&who%5B%5D=`,
    `${finder}?place=moon&people=`,
  ]) {
    const { status, text } = await visitor.get(address)
    expect(status).toBe(200)
    expect(text).toContain('such as: 6 older people, no internet, 1 hour')
    expect(text).not.toContain('id="fitting"')
  }
})

test.each([
  ['markup', '"><script>alert(1)</script> 6 older people'],
  ['emoji', '👵🏽👵🏽👵🏽👵🏽👵🏽👵🏽'],
  ['another script', 'ستة من كبار السن'],
  ['nothing of use', 'lorem ipsum dolor'],
  ['control characters', 'a\0b\u202Ec'],
  ['thousands of words', 'older people '.repeat(500)],
])('%s in the sentence is shown as text and answered with a page', async (_, sentence) => {
  const { status, text } = await visitor.get(said(sentence))
  expect(status).toBe(200)
  expect(text).not.toContain('<script>alert')
  expect(text).not.toContain('\u202E')
  expect(gzipSync(text).byteLength).toBeLessThan(htmlBytesMax)
})

test('every card is found by what it says of itself, and never ranks with a miss', () => {
  for (const card of listCards()) {
    const ask = {
      ...nothingAsked,
      people: card.people.min,
      minutes: card.minutes.to,
      who: card.fits,
      stage: card.stages[0]!,
      place: card.places[0]!,
      facilitation: card.facilitation,
    }
    const { fitting, near } = findFitting(listCards(), ask)
    expect(
      fitting.map((one) => one.card.id),
      card.id,
    ).toContain(card.id)
    expect(fitting.every(({ judgements }) => judgements.every(({ fits }) => fits))).toBe(true)
    expect(near.every(({ judgements }) => judgements.some(({ fits }) => !fits))).toBe(true)
  }
})

test('the order of the cards in the library changes nothing in the answer', () => {
  const ask = { ...nothingAsked, people: 6, minutes: 60, internet: 'no' as const }
  expect(findFitting(listCards().toReversed(), ask)).toEqual(findFitting(listCards(), ask))
})

test('more practice, more time never take a card away', () => {
  const found = (minutes: number, facilitation: 'anyone' | 'trained') => {
    const { fitting, more } = findFitting(listCards(), { ...nothingAsked, minutes, facilitation })
    return fitting.length + more
  }
  expect(found(60, 'trained')).toBeGreaterThanOrEqual(found(60, 'anyone'))
  expect(found(600, 'anyone')).toBeGreaterThanOrEqual(found(60, 'anyone'))
})

test('the finder asks the database nothing and stays within its bytes', async () => {
  const address = said('6 äldre, inget internet, 1 timme')
  expect(await app.queries(() => visitor.get(address))).toBe(0)
  const { text } = await visitor.get(address, swedish)
  expect(gzipSync(text).byteLength).toBeLessThan(htmlBytesMax)
})
