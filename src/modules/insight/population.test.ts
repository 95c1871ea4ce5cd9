import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { testApp, testNow } from '../../../tests/support/app.ts'
import { inLab } from '../../platform/db/database.ts'
import { system } from '../../platform/actor.ts'
import { addPlaces } from '../labs/index.ts'
import { paths } from './paths.ts'
import { readPopulation } from './population/read-csv.ts'

const app = await testApp()

async function begun() {
  const lab = await app.lab()
  const coordinator = await app.person(lab, { role: 'coordinator' })
  const here = { lab: lab.slug }
  const send = (csv: string, more: Record<string, string | File> = {}) =>
    coordinator.browser.post(paths.newPopulation(here), { ...source, csv, ...more })
  const count = async () =>
    inLab(app.parts.database, lab.id, async (db) => {
      const found = await db.execute<{ n: number }>(
        sql`select count(*)::int as n from population_import`,
      )
      return found.rows[0]!.n
    })
  return { lab, here, browser: coordinator.browser, send, count }
}

const source = {
  title: 'Statistics Sweden',
  address: 'https://scb.example/population',
  licence: 'CC0',
  asOf: '2025-12-31',
}
const figures = 'dimension,code,count\ntotal,all,1 000\nage-band,65-79,300\nage-band,80-plus,100\n'
const go = { step: 'import' }

test('figures are previewed, imported with their source, and everyone reads them', async () => {
  const { send, here, browser, count } = await begun()
  const empty = await app.visitor().get(paths.population(here))
  expect(empty.text).toContain('No figures about who lives here yet.')
  const preview = await send(figures)
  expect(preview.status).toBe(200)
  expect(preview.text).toContain('3 figures will count from now on')
  expect(await count()).toBe(0)
  const done = await send(figures, go)
  expect(done.status).toBe(303)
  const { text } = await app.visitor().get(paths.population(here))
  for (const part of ['80 and over', '25%', 'Statistics Sweden', 'CC0', '31 December 2025']) {
    expect(text).toContain(part)
  }
  expect(text).not.toContain('Import who lives here')
  expect((await browser.get(done.location!)).text).toContain('The figures are imported.')
})

test('the same figures a second time change nothing; newer ones replace theirs and leave the others', async () => {
  const { send, here, count } = await begun()
  await send(figures, go)
  const twice = await send(figures.replaceAll('\n', '\r\n'), go)
  expect(twice.status).toBe(409)
  expect(twice.text).toContain('Nothing was changed.')
  expect(await count()).toBe(1)
  app.clock.set(new Date('2026-11-23T10:00:00Z'))
  const newer = { ...go, title: 'A newer census', asOf: '2026-06-30' }
  await send('dimension,code,count\nage-band,80-plus,120\n', newer)
  const { text } = await app.visitor().get(paths.population(here))
  expect(text).toContain('1,000')
  expect(text).toContain('120')
  expect(text).not.toContain('65 to 79')
  expect(text).toContain('A newer census')
  app.clock.set(new Date('2026-11-24T10:00:00Z'))
  expect((await send(figures, go)).status).toBe(303)
  expect(await count()).toBe(3)
  app.clock.set(testNow)
})

test('every line that does not fit is named with its reason, and the text stays in the form', async () => {
  const { send } = await begun()
  const wrong = [
    'Dimension;Code;Count',
    'height;tall;3',
    'age-band;90;3',
    'place;Atlantis;3',
    'gender;woman;some',
    'gender;man;-4',
    'gender;another;5',
    'gender;another;6',
  ].join('\n')
  const { status, text } = await send(wrong)
  expect(status).toBe(422)
  for (const part of [
    'Line 2: “height” is no dimension.',
    'Line 3: “90” is not known.',
    'Line 4: the lab has no place called “Atlantis”.',
    'Line 5: “some” is no whole number of people.',
    'Line 6: “-4” is no whole number of people.',
    'Line 8: “another” stands here a second time.',
  ]) {
    expect(text).toContain(part)
  }
  expect(text).toContain('place;Atlantis;3')
  const columns = await send('a,b,c\n1,2,3')
  expect(columns.text).toContain('the first line must name the columns')
  expect((await send('dimension,code,count\n')).text).toContain('there are no figures')
  expect((await send('dimension,code,count\ntotal,"all,3')).text).toContain('not closed')
  const long = 'dimension,code,count\n' + 'total,all,1\n'.repeat(2001)
  expect((await send(long)).text).toContain('at most 2,000 lines')
})

test('a source without a name, an address or a licence is asked for', async () => {
  const { send } = await begun()
  const bare = await send(figures, { title: '', licence: '', address: 'javascript:alert(1)' })
  expect(bare.status).toBe(422)
  expect(bare.text).toContain('Write the name of the source')
  expect(bare.text).toContain('begins with https://')
  expect((await send(figures, { asOf: '0000-01-01' })).status).toBe(422)
})

test('a file as spreadsheets of western Europe write it names places rightly', async () => {
  const { send, lab } = await begun()
  const places = [{ name: 'Härnösand', latitude: 62.6, longitude: 17.9 }]
  await app.run(lab.id, system, addPlaces, { places })
  const bytes = Buffer.from('dimension;code;count\r\nplace;Härnösand;25 000\r\n', 'latin1')
  const file = new File([bytes], 'orter.csv', { type: 'text/csv' })
  const { status, text } = await send('', { file })
  expect(status).toBe(200)
  expect(text).toContain('Härnösand')
  expect(text).toContain('25,000')
})

test('only coordinators of the lab import, and they get a table to fill in', async () => {
  const { here, lab, browser } = await begun()
  const champion = await app.person(lab, { role: 'champion' })
  expect((await champion.browser.get(paths.newPopulation(here))).status).toBe(403)
  expect((await champion.browser.post(paths.newPopulation(here), source)).status).toBe(403)
  const { text, headers } = await browser.get(paths.populationExample(here))
  expect(text).toContain('age-band,80-plus,')
  expect(headers.get('content-type')).toContain('text/csv')
})

test('two imports at once come one after the other, and one file sent twice is one import', async () => {
  const { send, count } = await begun()
  const answers = await Promise.all([send(figures, go), send(figures, go), send(figures, go)])
  expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409, 409])
  expect(await count()).toBe(1)
})

test('whatever a file holds is either a figure or a line to mend', () => {
  const cell = fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom('gender', 'woman', '12', '"'))
  const table = fc.array(fc.array(cell, { maxLength: 5 }).map((cells) => cells.join(',')))
  fc.assert(
    fc.property(table, (lines) => {
      const text = ['dimension,code,count', ...lines].join('\n')
      const { figures: found, problems } = readPopulation(text, [])
      expect(found.length + problems.length).toBeGreaterThan(0)
      for (const { count } of found) expect(Number.isSafeInteger(count) && count >= 0).toBe(true)
    }),
  )
})
