import { expect, test } from 'vitest'
import { describeMistakes } from '../../../platform/data-files/index.ts'
import { readTextFiles } from '../../../platform/files.ts'
import { listShipped, openMethods } from '../library.ts'
import { listCards, loadCards, lookCardCalled, openCards } from './library.ts'
import { audiences, facilitations, formats, places } from './words.ts'

await openMethods('methods')
await openCards('methods')
const cards = listCards()
const files = await readTextFiles('methods/cards', '.json')

test('there are more than fifty cards, for every way of meeting, place, group and part of the work', () => {
  expect(cards.length).toBeGreaterThan(50)
  const seen = <T>(pick: (card: (typeof cards)[number]) => readonly T[]) =>
    new Set(cards.flatMap(pick))
  expect([...seen((card) => [card.format])].toSorted()).toEqual([...formats].toSorted())
  expect([...seen((card) => [card.facilitation])].toSorted()).toEqual([...facilitations].toSorted())
  expect(seen((card) => card.fits).size).toBe(audiences.length)
  expect(seen((card) => card.places).size).toBe(places.length)
  expect(seen((card) => card.stages).size).toBe(8)
  expect(seen((card) => card.modes.flatMap((m) => card.levels.map((l) => `${m} ${l}`))).size).toBe(
    12,
  )
})

/** Every text of a card, in one language, with where it stands. */
function textsOf(value: unknown, language: string, path = ''): [path: string, text: unknown][] {
  if (typeof value !== 'object' || value === null) return []
  if ('en' in value) return [[path, (value as Record<string, unknown>)[language]]]
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, language, `${path}.${key}`))
}

test('every text is there in English and Swedish, and no sentence stands in two cards', () => {
  const seen = new Map<string, string>()
  for (const card of cards) {
    for (const language of ['en', 'sv']) {
      for (const [path, text] of textsOf(card, language)) {
        const where = `${card.id}${path} in ${language}`
        expect(typeof text, where).toBe('string')
        const sentence = String(text)
        if (sentence.split(' ').length < 8) continue
        expect(seen.get(`${language} ${sentence}`), `${where}: ${sentence}`).toBeUndefined()
        seen.set(`${language} ${sentence}`, where)
      }
    }
  }
})

test('English and Swedish differ, and every card says where it comes from', () => {
  for (const { id, useWhen, source } of cards) {
    expect(useWhen.en, id).not.toBe(useWhen.sv)
    expect(source.en, id).toMatch(/our own words|written for Talkoo|put together for Talkoo/i)
  }
})

test('most cards work on paper and without internet, for many places have neither screen nor signal', () => {
  const share = (has: (card: (typeof cards)[number]) => boolean) =>
    cards.filter(has).length / cards.length
  expect(share(({ works }) => works.withoutInternet)).toBeGreaterThan(0.9)
  expect(share(({ works }) => works.onPaper)).toBeGreaterThan(0.9)
  expect(share(({ facilitation }) => facilitation === 'anyone')).toBeGreaterThan(0.4)
})

test('tools that templates name lead to a card where there is one', () => {
  const known = listShipped().filter(({ id }) => ['improve-5', 'sic-4'].includes(id))
  const tools = known.flatMap(({ phases }) => phases.flatMap((phase) => phase.tools))
  const led = tools.filter((tool) => lookCardCalled(tool.en))
  expect(led.length).toBeGreaterThan(tools.length / 2)
  expect(lookCardCalled('home-visit GUIDE')?.id).toBe('home-visit')
  expect(lookCardCalled('Crystal ball')).toBeNull()
})

const visit = files.find(({ name }) => name.startsWith('home-visit@'))!

/** Plants one mistake in a real file, and tells the line it was planted on. */
function planted(what: string, mistake: string): { told: string; line: number } {
  const at = visit.text.indexOf(what)
  if (at < 0) throw new Error(`nothing to spoil: ${what}`)
  const text = visit.text.replace(what, mistake)
  const loaded = loadCards([{ ...visit, text }])
  const told = loaded.ok ? '' : describeMistakes(loaded.mistakes)
  return { told, line: visit.text.slice(0, at).split('\n').length }
}

test.each([
  [
    'a way of meeting nobody knows',
    '"format": "visit"',
    '"format": "seance"',
    '"seance" is not one of interview',
  ],
  ['a group nobody knows', '"older-people"', '"old"', '"old" is not one of older-people'],
  [
    'a field nobody knows',
    '"format":',
    '"colour": "red", "format":',
    '"colour" is not known here.',
  ],
  [
    'a span that runs backwards',
    '"people": { "min": 1',
    '"people": { "min": 9',
    '"min" is more than "max".',
  ],
  ['minutes that are a text', '"from": 60', '"from": "60"', '"from" must be a number.'],
  [
    'steps that take longer than the card',
    '"from": 60, "to": 90',
    '"from": 5, "to": 20',
    'The steps take',
  ],
  [
    'a card that contradicts itself',
    '"needs": ["transport"]',
    '"needs": ["internet"]',
    'cannot work without it',
  ],
  [
    'reading asked of those who read little',
    '"needs": ["transport"]',
    '"needs": ["reading"]',
    'does not fit people with little reading',
  ],
  ['a text without English', '"en": "Home visit", ', '', 'The English text ("en") is missing.'],
  ['a comma left out', '"format": "visit",', '"format": "visit"', ', or } is missing'],
])('%s is told with file, line and reason', (_, what, mistake, reason) => {
  const { told } = planted(what, mistake)
  expect(told).toMatch(/^methods\/cards\/home-visit@0\.1\.0\.json:\d+: /)
  expect(told).toContain(reason)
})

test('the line told is the line of the mistake', () => {
  const { told, line } = planted('"format": "visit"', '"format": "seance"')
  expect(told).toContain(`.json:${line}: `)
})

test('a file named otherwise and a name that another card has are told', () => {
  expect(loadCards([{ ...visit, name: 'visit.json' }])).toMatchObject({ ok: false })
  const [other] = files
  const text = other!.text.replace(/"name": \{ "en": "[^"]+"/, '"name": { "en": "Home-visit guide"')
  const loaded = loadCards([visit, { ...other!, text }])
  expect(loaded.ok ? '' : describeMistakes(loaded.mistakes)).toContain(
    '"Home-visit guide" is already the name of the card "home-visit".',
  )
})

test('of two versions the newest is read', () => {
  const text = visit.text.replace('"version": "0.1.0"', '"version": "0.10.0"')
  const newer = { ...visit, name: 'home-visit@0.10.0.json', text }
  expect(loadCards([newer, visit])).toMatchObject({ ok: true, cards: [{ version: '0.10.0' }] })
})

test('a mistake stops the start', async () => {
  await expect(openCards('no-such-folder')).rejects.toThrow()
})
