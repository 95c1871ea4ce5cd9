import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import {
  easeWords,
  madeReady,
  observed,
  pilotBegun,
  pilotWords,
  taken,
} from '../../../tests/support/pilots.ts'
import { pilotPaths as paths } from './index.ts'

const app = await testApp()
const head = 'indicator,moment,group,person,date,value'

async function begin() {
  const begun = await pilotBegun(app)
  await madeReady(app, begun)
  const { at, browser, read } = begun
  const ofPilot = sql`pilot_id = ${at.pilotId}`
  const count = async () => {
    const [kept] = await read<{ n: number }>(
      sql`select count(*)::int as n from pilot_observation where ${ofPilot}`,
    )
    return kept!.n
  }
  const [indicator] = await read<{ id: string }>(
    sql`select id from pilot_indicator where ${ofPilot}`,
  )
  const send = (csv: string) => browser.post(paths.observationFile(at), { csv })
  const takeBack = async (where: ReturnType<typeof sql>) => {
    const rows = await read<{ id: string }>(
      sql`select id from pilot_observation where ${ofPilot} and ${where}`,
    )
    for (const { id } of rows)
      await taken(browser, paths.observationRemoval({ ...at, pilotObservationId: id }))
  }
  return { ...begun, count, send, takeBack, indicatorId: indicator!.id }
}

test('under a new definition the same people are measured for the same day again, and not twice', async () => {
  const { at, browser, send, count, read, indicatorId } = await begin()
  const address = paths.indicator({ ...at, pilotIndicatorId: indicatorId })
  const change = { ...easeWords, version: '1', 'name.en': 'Ease on the phone' }
  await taken(browser, address, { ...change, whyChanged: 'Only the phone is tried.' })
  const file = observed('before', 2, 6)
  expect((await send(file)).status).toBe(303)
  expect(await count()).toBe(12)
  expect((await send(file)).text).toContain('taken in already')
  const other = await send(`${head}\ni1,before,pilot,P001,2026-10-20,5`)
  expect(other.text).toContain('There is another value for this person and day: 3')
  const versions = await read(sql`select indicator_version as version, count(*)::int as n
    from pilot_observation where pilot_id = ${at.pilotId} group by 1 order by 1`)
  expect(versions).toEqual([
    { version: 1, n: 6 },
    { version: 2, n: 6 },
  ])
  const exported = (await browser.get(paths.observationExport(at))).text
  const again = await send(exported)
  expect(again.status).toBe(422)
  expect(again.text).toContain('This line belongs to definition 1; now it is 2')
  expect(await count()).toBe(12)
})

test('what was taken back of a file comes again with it, and what stands is not doubled', async () => {
  const { send, count, takeBack } = await begin()
  const file = observed('after', 4, 6)
  expect((await send(file)).status).toBe(303)
  await takeBack(sql`person_key = 'P002' and moment = 'after'`)
  expect((await send(file)).status).toBe(303)
  expect(await count()).toBe(12)
  await takeBack(sql`moment = 'after'`)
  expect(await count()).toBe(6)
  expect((await send(file)).status).toBe(303)
  expect(await count()).toBe(12)
  expect((await send(file)).status).toBe(409)
})

test('a line without a person that came in before is refused by its number; by hand it is one more', async () => {
  const { at, browser, send, count, takeBack, indicatorId } = await begin()
  const nameless = 'i1,after,comparison,,2026-11-20,4'
  const file = `${head}\n${nameless}\n${nameless}`
  expect((await send(file)).status).toBe(303)
  expect(await count()).toBe(8)
  expect((await send(file)).text).toContain('taken in already')
  const longer = await send(`${file}\ni1,after,comparison,,2026-11-20,3`)
  expect(longer.status).toBe(422)
  expect(longer.text).toContain('Line 2: A value like this, without a person, is there already')
  expect(await count()).toBe(8)
  const byHand = { moment: 'after', part: 'comparison', personKey: '', onDay: '2026-11-20' }
  await taken(browser, paths.observations(at), { ...byHand, indicatorId, value: '4' })
  expect(await count()).toBe(9)
  await takeBack(sql`part = 'comparison'`)
  expect((await send(file)).status).toBe(303)
  expect(await count()).toBe(8)
})

test('a period that would leave observations outside is refused with how many and of which days', async () => {
  const { at, browser, coordinator, send } = await begin()
  await send(observed('after', 4, 6))
  const change = { ...pilotWords, ownerId: coordinator.participantId, version: '1' }
  const post = (more: Partial<typeof change>) =>
    browser.post(paths.details(at), { ...change, ...more })
  const shorter = await post({ lastDay: '2026-11-19' })
  expect(shorter.status).toBe(409)
  expect(shorter.text).toContain('6 observations would lie outside this period: 2026-11-20.')
  expect(shorter.text).toContain('value="2026-11-19"')
  const later = await post({ startsOn: '2026-11-21' })
  expect(later.text).toContain('6 observations would lie outside this period: 2026-11-20.')
  const earlier = await post({ startsOn: '2026-10-19' })
  expect(earlier.text).toContain('6 observations would lie outside this period: 2026-10-20.')
  expect((await post({ startsOn: '2027-01-01' })).text).toContain('comes before the first')
  expect((await post({ lastDay: '2026-11-20' })).status).toBe(303)
})

test('a pilot whose last day has passed does not start', async () => {
  const { at, browser, coordinator } = await begin()
  const before = app.clock.now()
  const change = { ...pilotWords, ownerId: coordinator.participantId, version: '1' }
  await taken(browser, paths.details(at), { ...change, lastDay: '2026-12-19' })
  app.clock.set(new Date('2026-12-19T23:30:00Z'))
  const late = await browser.post(paths.start(at))
  app.clock.set(new Date('2026-12-19T22:30:00Z'))
  const inTime = await browser.post(paths.start(at))
  app.clock.set(before)
  expect(late.status).toBe(409)
  expect(late.text).toContain('The last day of this pilot was 2026-12-19')
  expect(inTime.status).toBe(303)
})

test.each([
  ['a negative budget', 'details', { budget: '-400' }, 'Write an amount such as 1200'],
  ['a budget finer than a cent', 'details', { budget: '4.125' }, 'Write an amount such as 1200'],
  ['an unknown currency', 'details', { currency: 'XYZ' }, 'Choose'],
  ['a negative cost', 'costs', { amount: '-5' }, 'Write an amount such as 1200'],
  ['a cost of nothing', 'costs', { amount: '0' }, 'Write an amount such as 1200'],
  ['a cost in another currency', 'costs', { currency: 'NOK' }, 'reckoned in EUR'],
  ['negative hours', 'costs', { kind: 'volunteer', hours: '-3' }, 'Write how many hours'],
  ['a target no grade reaches', 'newIndicator', { target: '9' }, 'outside the values that can be'],
  ['a share over one', 'newIndicator', { kind: 'share', target: '80' }, 'outside the values'],
  ['half a person reached', 'reach', { othersReached: '1.5' }, 'Write a whole number'],
  ['fewer than nobody reached', 'reach', { othersReached: '-1' }, 'Write a whole number'],
] as const)('%s is refused with a sentence', async (_, page, wrong, sentence) => {
  const { at, browser, coordinator } = await one
  const forms = {
    details: { ...pilotWords, ownerId: coordinator.participantId, version: '1' },
    costs: {
      kind: 'money',
      onDay: '2026-11-20',
      words: 'Phones',
      amount: '600',
      currency: 'EUR',
      hours: '',
      unsurePercent: '0',
    },
    newIndicator: easeWords,
    reach: { othersReached: '6' },
  }
  const answer = await browser.post(paths[page](at), { ...forms[page], ...wrong })
  expect([409, 422]).toContain(answer.status)
  expect(answer.text).toContain(sentence)
})
const one = pilotBegun(app)

test('cost with nobody reached is not divided, and says so', async () => {
  const { at, browser } = await pilotBegun(app)
  const cost = { kind: 'money', onDay: '2026-11-20', words: 'Phones', amount: '600' }
  await taken(browser, paths.costs(at), { ...cost, currency: 'EUR', hours: '', unsurePercent: '0' })
  const { text } = await browser.get(paths.costs(at))
  expect(text).toContain('600 EUR')
  expect(text).not.toMatch(/NaN|Infinity|∞/)
})
