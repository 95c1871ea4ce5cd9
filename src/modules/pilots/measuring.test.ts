import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { easeWords, madeReady, observed, pilotBegun, taken } from '../../../tests/support/pilots.ts'
import { pilotPaths as paths } from './index.ts'

const app = await testApp()
const head = 'indicator,moment,group,person,date,value'

test.each([
  ['an unknown indicator', 'i9,after,pilot,P001,2026-11-20,4', 'Nothing here is called “i9”'],
  ['an unknown moment', 'i1,later,pilot,P001,2026-11-20,4', '“later” in moment'],
  ['an unknown group', 'i1,after,control,P001,2026-11-20,4', '“control” in group'],
  [
    'an unknown person',
    'i1,after,pilot,P999,2026-11-20,4',
    'Nobody in this pilot has the key “P999”',
  ],
  ['the other group', 'i1,after,comparison,P001,2026-11-20,4', 'in the other group'],
  ['a day outside the pilot', 'i1,after,pilot,P001,2026-10-20,4', 'is outside the pilot'],
  ['a day long before', 'i1,before,pilot,P001,2024-10-20,4', 'is not in the year before'],
  ['a day in the future', 'i1,after,pilot,P001,2026-12-20,4', 'is in the future'],
  ['a day that is none', 'i1,after,pilot,P001,20 November,4', '“20 November” is not a day'],
  ['an impossible value', 'i1,after,pilot,P001,2026-11-20,9', '9 cannot be: values go from 1 to 5'],
  ['half a grade', 'i1,after,pilot,P001,2026-11-20,4.5', '“4.5” is not a value'],
  ['a formula', 'i1,after,pilot,P001,2026-11-20,=1+1', '“=1+1” is not a value'],
  ['another value for the same day', 'i1,before,pilot,P001,2026-10-20,5', 'There is another value'],
  [
    'a line twice',
    'i1,after,pilot,P001,2026-11-20,4\ni1,after,pilot,P001,2026-11-20,4',
    'The same as line 2',
  ],
])('of a file with %s nothing is taken in, and the line is named', async (_, line, sentence) => {
  const begun = await ready
  const { browser, at, read } = begun
  const csv = `${head}\n${line}\ni1,after,pilot,P002,2026-11-19,4`
  const answer = await browser.post(paths.observationFile(at), { csv })
  expect(answer.status).toBe(422)
  expect(answer.text).toContain(sentence)
  expect(answer.text).toMatch(/Line [23]:/)
  const [kept] = await read<{ n: number }>(
    sql`select count(*)::int as n from pilot_observation where pilot_id = ${at.pilotId}`,
  )
  expect(kept!.n).toBe(6)
})

const ready = (async () => {
  const begun = await pilotBegun(app)
  await madeReady(app, begun)
  return begun
})()

test('a file without columns, without lines, with an open quotation mark or empty is refused', async () => {
  const { browser, at } = await ready
  const send = (csv: string) => browser.post(paths.observationFile(at), { csv })
  expect((await send('date,value\n2026-11-20,4')).text).toContain('Columns are missing: indicator')
  expect((await send(head)).text).toContain('no line to take in')
  expect((await send(`${head}\n"i1,after`)).text).toContain('not closed')
  expect((await send('')).status).toBe(422)
})

test('the same file twice changes nothing, whatever the order of its lines and how it writes them', async () => {
  const begun = await pilotBegun(app)
  const { browser, at } = begun
  await madeReady(app, begun)
  const file = observed('after', 4, 6)
  await taken(browser, paths.observationFile(at), { csv: file })
  const again = await browser.post(paths.observationFile(at), { csv: file })
  expect(again.status).toBe(409)
  expect(again.text).toContain('taken in already')
  const [first, ...lines] = file.split('\n')
  const turned = `\ufeff${[first, ...lines.toReversed()].join('\r\n')}`.replaceAll(',', ';')
  expect((await browser.post(paths.observationFile(at), { csv: turned })).status).toBe(409)
  const nameless = `${head}\ni1,after,pilot,,2026-11-20,4`
  await taken(browser, paths.observationFile(at), { csv: nameless })
  expect((await browser.post(paths.observationFile(at), { csv: nameless })).status).toBe(409)
  const exported = (await browser.get(paths.observationExport(at))).text
  expect(exported.trim().split('\r\n')).toHaveLength(1 + 6 + 6 + 1)
  expect(exported).toContain('i1,after,pilot,P001,2026-11-20,5,1')
})

test('a value is noted by hand and taken back, and the figures follow', async () => {
  const begun = await pilotBegun(app)
  const { browser, at, read } = begun
  await madeReady(app, begun)
  const [indicator] = await read<{ id: string }>(sql`select id from pilot_indicator`)
  const one = {
    indicatorId: indicator!.id,
    moment: 'after',
    part: 'pilot',
    personKey: 'p001',
    onDay: '2026-11-20',
    value: '4',
  }
  await taken(browser, paths.observations(at), one)
  expect((await browser.post(paths.observations(at), one)).status).toBe(409)
  expect((await browser.post(paths.observations(at), { ...one, value: '7' })).text).toContain(
    'cannot be',
  )
  expect((await browser.post(paths.observations(at), { ...one, value: '' })).status).toBe(422)
  const [kept] = await read<{ id: string }>(
    sql`select id from pilot_observation where moment = 'after'`,
  )
  const removal = paths.observationRemoval({ ...at, pilotObservationId: kept!.id })
  await taken(browser, removal)
  expect((await browser.post(removal)).status).toBe(404)
  expect((await browser.get(paths.pilot(at))).text).toContain('nothing from after yet')
})

test('a new definition keeps what was observed under its own, and does not mix them', async () => {
  const begun = await pilotBegun(app)
  const { browser, at, read } = begun
  await madeReady(app, begun)
  const [indicator] = await read<{ id: string }>(sql`select id from pilot_indicator`)
  const address = paths.indicator({ ...at, pilotIndicatorId: indicator!.id })
  const change = { ...easeWords, version: '1', 'name.en': 'Ease on the phone' }
  expect((await browser.post(address, { ...change, whyChanged: '' })).status).toBe(422)
  await taken(browser, address, { ...change, whyChanged: 'Only the phone is tried.' })
  expect((await browser.post(address, { ...change, whyChanged: 'Late' })).status).toBe(409)
  const { text } = await browser.get(paths.indicators(at))
  expect(text).toContain('6 observations under earlier definitions are')
  const versions = await read(sql`select distinct indicator_version from pilot_observation`)
  expect(versions).toEqual([{ indicator_version: 1 }])
  const wrong = { ...easeWords, kind: 'figure', least: '9', most: '2' }
  expect((await browser.post(paths.newIndicator(at), wrong)).text).toContain(
    'smaller than the least',
  )
})

test('money is reckoned in one currency, unsure figures give a range, and volunteers’ time stands apart', async () => {
  const begun = await pilotBegun(app)
  const { browser, at } = begun
  await madeReady(app, begun)
  const cost = {
    kind: 'money',
    onDay: '2026-11-20',
    words: 'Phones',
    amount: '600',
    currency: 'EUR',
    hours: '',
    unsurePercent: '25',
  }
  await taken(browser, paths.costs(at), cost)
  const mixed = await browser.post(paths.costs(at), { ...cost, currency: 'SEK' })
  expect(mixed.status).toBe(409)
  expect(mixed.text).toContain('reckoned in EUR')
  expect((await browser.post(paths.costs(at), { ...cost, amount: 'much' })).status).toBe(409)
  expect((await browser.post(paths.costs(at), { ...cost, amount: '' })).status).toBe(422)
  expect((await browser.post(paths.costs(at), { ...cost, onDay: '2026-12-24' })).status).toBe(409)
  await taken(browser, paths.costs(at), { ...cost, kind: 'volunteer', amount: '', hours: '12' })
  const { text } = await browser.get(paths.costs(at))
  expect(text).toContain('100 EUR (75 to 125)')
  expect(text).toContain('12 hours, 2 for each person')
  await taken(browser, paths.reach(at), { othersReached: '6' })
  expect((await browser.get(paths.costs(at))).text).toContain('50 EUR (37.5 to 62.5)')
  expect((await browser.post(paths.reach(at), { othersReached: '-1' })).status).toBe(422)
})

test('risks come with what often goes wrong, and a worry about a person reaches the named person', async () => {
  const begun = await pilotBegun(app)
  const { browser, at, read } = begun
  expect((await browser.get(paths.risks(at))).text).toContain('The loud decide for the quiet')
  const risk = {
    prompt: 'burn-out',
    words: 'Maj does it all',
    answer: 'Two more are asked',
    watchedBy: '',
  }
  await taken(browser, paths.risks(at), risk)
  expect((await browser.post(paths.risks(at), { ...risk, prompt: 'x' })).status).toBe(422)
  const [kept] = await read<{ id: string }>(sql`select id from pilot_risk`)
  const end = paths.riskEnd({ ...at, pilotRiskId: kept!.id })
  await taken(browser, end)
  expect((await browser.post(end)).status).toBe(409)
  const entry = { kind: 'incident', onDay: '2026-11-20', words: 'Nobody opened', concern: 'yes' }
  await taken(browser, paths.timeline(at), entry)
  const concerns = await read<{ words: string }>(sql`select words from concern`)
  expect(concerns).toEqual([{ words: 'Nobody opened' }])
  await taken(browser, paths.timeline(at), {
    ...entry,
    kind: 'action',
    concern: '',
    words: 'Ring daily',
  })
  const [action] = await read<{ id: string }>(sql`select id from pilot_entry where kind = 'action'`)
  await taken(browser, paths.entryDone({ ...at, pilotEntryId: action!.id }))
  expect((await browser.get(paths.timeline(at))).text).toContain('Done 22 November 2026')
  expect((await browser.post(paths.removal(at))).status).toBe(409)
})
