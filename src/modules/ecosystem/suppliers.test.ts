import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { actorOf, testApp } from '../../../tests/support/app.ts'
import { system } from '../../platform/actor.ts'
import { inLab } from '../../platform/db/database.ts'
import { addPlaces } from '../labs/index.ts'
import { addStakeholder, ecosystemPaths } from './index.ts'
import { minorOf, moneyText } from './supplier/money.ts'
import { supplierPaths as paths } from './supplier/paths.ts'
import { periodOf, quarterOf, quartersBetween } from './supplier/period.ts'

const app = await testApp()

async function begun() {
  const lab = await app.lab()
  const coordinator = await app.person(lab, { role: 'coordinator' })
  const actor = actorOf(coordinator, 'coordinator')
  const here = { lab: lab.slug }
  const { browser } = coordinator
  await app.run(lab.id, system, addPlaces, {
    places: [
      { name: 'Valley', latitude: 63, longitude: 17 },
      { name: 'Coast', latitude: 62, longitude: 18 },
    ],
  })
  const query = async <T extends Record<string, unknown>>(text: ReturnType<typeof sql>) =>
    (await inLab(app.parts.database, lab.id, (db) => db.execute<T>(text))).rows
  const places = await query<{ id: string; name: string }>(sql`select id, name from place`)
  const placeId = (name: string) => places.find((one) => one.name === name)!.id
  const body = async (name: string) =>
    (
      await app.run(lab.id, actor, addStakeholder, {
        kind: 'organisation',
        helix: 'public',
        name,
        another: true,
      })
    ).id
  const supplier = (name: string, more: Record<string, string> = {}) =>
    browser.post(paths.suppliers(here), { name, size: 'small', contact: 'ring 070', ...more })
  const take = (...lines: string[]) =>
    browser.post(paths.spendImport(here), {
      csv: ['period,organisation,supplier,amount,currency', ...lines].join('\n'),
    })
  const state = (version: string, ...names: string[]) =>
    browser.post(paths.meaning(here), {
      version,
      words: 'Seat in the valley',
      'placeIds[]': names.map(placeId),
    } as Record<string, string | string[]>)
  return { lab, browser, here, query, placeId, body, supplier, take, state }
}

test('a supplier is shown to everybody only where it agreed, with its contact only where it agreed to that', async () => {
  const { browser, here, supplier, placeId } = await begun()
  expect((await supplier('Bakery', { placeId: placeId('Valley') })).status).toBe(303)
  expect((await supplier('bakery')).text).toContain('is there already')
  expect((await supplier('Smith', { public: 'yes' })).status).toBe(422)
  expect((await supplier('Smith', { public: 'yes', agreedWords: 'The owner' })).status).toBe(303)
  const open = async () => (await app.visitor().get(paths.suppliers(here))).text
  expect(await open()).toContain('Smith')
  expect(await open()).not.toContain('Bakery')
  expect(await open()).not.toContain('ring 070')
  const shown = { public: 'yes', agreedWords: 'The owner', contactPublic: 'yes' }
  await supplier('Dairy', shown)
  expect(await open()).toContain('ring 070')
  expect((await browser.get(`${paths.suppliers(here)}?words=bak`)).text).toContain('Bakery')
  expect((await browser.get(`${paths.suppliers(here)}?words=bak`)).text).not.toContain('Dairy')
  expect((await supplier('Old', { since: 'long ago' })).status).toBe(422)
})

test('an early notice is public until its day, and can be ended before', async () => {
  const { browser, here, query } = await begun()
  const need = { what: 'Forty lunches', aboutWhen: 'In spring', whomToAsk: 'Karin, 060-1' }
  const send = (expiresOn: string) => browser.post(paths.needs(here), { ...need, expiresOn })
  expect((await send('2026-11-21')).text).toContain('over already')
  expect((await send('rubbish')).status).toBe(422)
  expect((await send('2026-11-23')).status).toBe(303)
  const open = async () => (await app.visitor().get(paths.needs(here))).text
  expect(await open()).toContain('Forty lunches')
  app.clock.set(new Date('2026-11-24T10:00:00Z'))
  expect(await open()).not.toContain('Forty lunches')
  app.clock.set(new Date('2026-11-22T10:00:00Z'))
  const [one] = await query<{ id: string }>(sql`select id from coming_need`)
  const end = paths.needEnd({ ...here, comingNeedId: one!.id })
  expect((await browser.post(end)).status).toBe(303)
  expect(await open()).not.toContain('Forty lunches')
  expect((await browser.post(end)).status).toBe(409)
})

test('a file of spending is taken in whole or not at all, and twice changes nothing', async () => {
  const { browser, here, query, body, supplier, take } = await begun()
  await body('Council')
  await supplier('Bakery')
  const count = async () =>
    (await query<{ n: number }>(sql`select count(*)::int as n from spend`))[0]!.n
  const wrong = await take(
    '2026-Q1,Council,Bakery,100,SEK',
    '2026-Q9,Council,,100,SEK',
    '2026-Q1,Nobody,,100,SEK',
    '2026-Q1,Council,Unknown,100,SEK',
    '2026-Q2,Council,,ten,SEK',
    '2026-Q3,Council,,10,EUR',
    '2026-Q1,Council,Bakery,100,SEK',
  )
  expect(wrong.status).toBe(409)
  for (const words of [
    'Line 3: “2026-Q9” is no quarter',
    'Line 4: no organisation called “Nobody”',
    'Line 5: no supplier called “Unknown”',
    'Line 6: “ten” is no amount',
    'Line 7: EUR stands beside SEK',
    'Line 8: the same period',
  ]) {
    expect(wrong.text).toContain(words)
  }
  expect(await count()).toBe(0)
  const lines = ['2026-Q1,Council,Bakery,100.50,SEK', '2026 q1,council,,300,sek']
  expect((await take(...lines)).status).toBe(303)
  expect(await count()).toBe(2)
  expect((await take(...lines)).text).toContain('Everything in this file is there already')
  expect((await take('2026-Q1,Council,Bakery,99,SEK')).text).toContain('another amount')
  expect((await take('2026-Q2,Council,Bakery,99,NOK')).text).toContain('NOK stands beside SEK')
  expect((await take(...lines, '2026-04,Council,Bakery,5,SEK')).status).toBe(303)
  expect(await count()).toBe(3)
  const file = (await browser.get(paths.spendFile(here))).text
  expect(file).toContain('2026-Q1,Council,Bakery,100.50,SEK')
  expect((await browser.post(paths.spendImport(here), { csv: 'a,b\n1,2' })).text).toContain(
    'must name the columns',
  )
})

test('a month and the quarter it lies in are not counted twice, by hand or by file', async () => {
  const { browser, here, query, body, supplier, take } = await begun()
  const council = await body('Council')
  await supplier('Bakery')
  expect((await take('2026-02,Council,,300,SEK', '2026-Q2,Council,Bakery,50,SEK')).status).toBe(303)
  const note = (period: string) =>
    browser.post(paths.entries(here), {
      period,
      organisationId: council,
      supplierId: '',
      amount: '900',
      currency: 'SEK',
    })
  const quarter = await note('2026-Q1')
  expect(quarter.status).toBe(409)
  expect(quarter.text).toContain('there is an amount for 2026-02 already')
  expect(quarter.text).toContain('value="900"')
  expect((await note('2026-Q2')).status).toBe(303)
  expect((await note('2026-03')).status).toBe(303)
  const file = await take(
    '2026-05,Council,Bakery,5,SEK',
    '2026-Q4,Council,Bakery,50,SEK',
    '2026-11,Council,Bakery,5,SEK',
  )
  expect(file.status).toBe(409)
  expect(file.text).toContain('Line 2: 2026-05 overlaps 2026-Q2')
  expect(file.text).toContain('Line 4: 2026-11 overlaps 2026-Q4')
  const found = await query<{ period: string }>(sql`select period from spend order by period, id`)
  expect(found.map(({ period }) => period)).toEqual(['2026-02', '2026-03', '2026-Q2', '2026-Q2'])
})

test('the local share is told quarter by quarter with the meaning that it was reckoned by', async () => {
  const { browser, here, body, supplier, take, state, placeId } = await begun()
  await body('Council')
  await supplier('Bakery', { placeId: placeId('Valley') })
  await supplier('Fish', { placeId: placeId('Coast') })
  await take(
    '2026-01,Council,Bakery,100,SEK',
    '2026-02,Council,,300,SEK',
    '2026-Q3,Council,Bakery,50,SEK',
    '2026-Q3,Council,Fish,50,SEK',
  )
  expect((await browser.get(paths.spend(here))).text).toContain('has not said yet what local means')
  expect((await state('0', 'Valley')).status).toBe(303)
  expect((await state('0', 'Valley')).text).toContain('changed this meanwhile')
  const one = (await browser.get(paths.spend(here))).text
  expect(one).toContain('2026-Q1: 25% local')
  expect(one).toContain('2026-Q2: nothing was spent')
  expect(one).toContain('2026-Q3: 50% local')
  expect(one).toContain('What local means, version 1')
  expect((await state('1', 'Valley', 'Coast')).status).toBe(303)
  const two = (await browser.get(paths.spend(here))).text
  expect(two).toContain('2026-Q3: 100% local')
  expect(two).toContain('what local means, version 2')
  expect((await browser.get(`${paths.spend(here)}?meaning=1`)).text).toContain('2026-Q3: 50% local')
  expect(await app.queries(() => browser.get(paths.spend(here)))).toBeLessThanOrEqual(6)
  const reader = await app.visitor().get(paths.spend(here))
  expect(reader.status).not.toBe(200)
})

test('spending is typed, refused in another currency or twice, and follows a merged organisation', async () => {
  const { browser, here, query, body } = await begun()
  const [kept, double] = [await body('Council'), await body('The council')]
  const note = (more: Record<string, string>) =>
    browser.post(paths.entries(here), {
      period: '2026-Q1',
      organisationId: kept,
      supplierId: '',
      amount: '1 200,50',
      currency: 'sek',
      ...more,
    })
  expect((await note({})).status).toBe(303)
  const twice = await note({})
  expect(twice.text).toContain('there is an amount already')
  expect(twice.text).toContain('value="1 200,50"')
  expect((await note({ period: '2026-Q2', currency: 'EUR' })).text).toContain('noted in SEK')
  expect((await note({ period: 'spring' })).status).toBe(422)
  expect((await note({ period: '2026-Q2', amount: '0.001' })).text).toContain('Round the amount')
  expect((await note({ organisationId: double })).status).toBe(303)
  expect((await note({ organisationId: double, period: '2026-Q4' })).status).toBe(303)
  const at = ecosystemPaths.double({ ...here, stakeholderId: kept })
  expect((await browser.post(at, { doubleId: double })).status).toBe(303)
  const found = await query(
    sql`select organisation_id, period, amount_minor::int as amount from spend order by period`,
  )
  expect(found).toEqual([
    { organisation_id: kept, period: '2026-Q1', amount: 240_100 },
    { organisation_id: kept, period: '2026-Q4', amount: 120_050 },
  ])
  const [one] = await query<{ id: string }>(sql`select id from spend limit 1`)
  const removal = paths.entryRemoval({ ...here, spendId: one!.id })
  expect((await browser.post(removal)).status).toBe(303)
  expect((await browser.post(removal)).status).toBe(404)
})

test('periods and amounts are read as people write them', () => {
  expect(['2026-q1', '2026 Q1', '2026Q4', '2026-03', '2026-13', 'Q1'].map(periodOf)).toEqual([
    '2026-Q1',
    '2026-Q1',
    '2026-Q4',
    '2026-03',
    null,
    null,
  ])
  expect(['2026-03', '2026-04', '2026-12', '2026-Q2'].map(quarterOf)).toEqual([
    '2026-Q1',
    '2026-Q2',
    '2026-Q4',
    '2026-Q2',
  ])
  expect(quartersBetween('2025-Q4', '2026-Q2')).toEqual(['2025-Q4', '2026-Q1', '2026-Q2'])
  expect([
    minorOf(0.29, 'SEK'),
    minorOf(1.005, 'SEK'),
    minorOf(12, 'ISK'),
    minorOf(0.5, 'ISK'),
  ]).toEqual([29, null, 12, null])
  expect(moneyText(123_450_00, 'SEK', 'en')).toMatch(/SEK.123,450/)
})
