import { expect, test } from 'vitest'
import { pilotBegun, pilotWords, planByForm, taken } from '../../../tests/support/pilots.ts'
import { heard } from '../../../tests/support/said.ts'
import { testApp } from '../../../tests/support/app.ts'
import { threadPaths } from '../thread/index.ts'
import { pilotPaths as paths } from './index.ts'

const app = await testApp()

test('a pilot is planned, and everyone reads what is tried, where and when, without names', async () => {
  const { at, browser, coordinator } = await pilotBegun(app)
  const { text, status } = await app.visitor().get(paths.pilot(at))
  expect(status).toBe(200)
  for (const part of ['Night calls', '1 November 2026 to 31 December 2026', 'Route 7', 'Planned'])
    expect(text).toContain(part)
  expect(text).not.toContain(coordinator.name)
  expect((await browser.get(paths.pilot(at))).text).toContain(coordinator.name)
  const list = await app.visitor().get(paths.pilots(at))
  expect(list.text).toContain('Night calls')
})

test('one that is not public is for people with a role', async () => {
  const { at, browser } = await pilotBegun(app, { public: '' })
  expect((await app.visitor().get(paths.pilot(at))).status).toBe(404)
  expect((await app.visitor().get(paths.pilots(at))).text).not.toContain('Night calls')
  expect((await browser.get(paths.pilot(at))).status).toBe(200)
})

test.each([
  ['no name', { 'title.en': '', 'title.sv': '' }, 'Write a name for the pilot.'],
  ['an end before its beginning', { lastDay: '2026-10-31' }, 'comes before the first'],
  ['six years', { lastDay: '2033-01-01' }, 'five years at most'],
  ['a budget that is none', { budget: '12,345 or so' }, 'Write an amount'],
  ['a fraction of a cent', { budget: '1.005' }, 'Write an amount'],
  ['another currency', { currency: 'ZZZ' }, 'Choose'],
  ['a day that is none', { startsOn: '2026-02-30' }, 'day'],
] as const)('%s is refused, and what was typed stays', async (_, change, sentence) => {
  const { at, browser } = await pilotBegun(app)
  const answer = await browser.post(paths.newPilot(at), {
    ...pilotWords,
    'tried.en': 'Only here',
    ...change,
  })
  expect(answer.status).toBe(422)
  expect(answer.text).toContain(sentence)
  expect(answer.text).toContain('Only here')
})

test('two who change the plan are both heard', async () => {
  const { at, browser } = await pilotBegun(app)
  const change = { ...pilotWords, version: '1', placeWords: 'Route 9' }
  expect((await browser.post(paths.details(at), change)).status).toBe(303)
  const late = await browser.post(paths.details(at), { ...change, placeWords: 'Route 12' })
  expect(late.status).toBe(409)
  expect(late.text).toContain('while you were writing')
  expect(late.text).toContain('value="Route 12"')
})

test('a pilot is called off with a reason everyone reads, and planned after all', async () => {
  const { at, browser } = await pilotBegun(app)
  expect((await browser.post(paths.withdrawal(at), { because: '' })).status).toBe(422)
  const because = { because: 'No driver was found.' }
  expect((await browser.post(paths.withdrawal(at), because)).status).toBe(303)
  expect((await app.visitor().get(paths.pilot(at))).text).toContain('No driver was found.')
  expect((await browser.post(paths.withdrawal(at), because)).status).toBe(409)
  expect((await browser.post(paths.reinstatement(at))).status).toBe(303)
  expect((await browser.get(paths.pilot(at))).text).toContain('Planned')
})

test('one that holds nothing is deleted; put away, it is found under its own heading', async () => {
  const { at, browser } = await pilotBegun(app)
  expect((await browser.post(paths.archive(at))).status).toBe(303)
  expect((await browser.get(paths.pilots(at))).text).not.toContain('Night calls')
  expect((await browser.get(`${paths.pilots(at)}?archived=yes`)).text).toContain('Night calls')
  expect((await browser.post(paths.details(at), { ...pilotWords, version: '2' })).status).toBe(409)
  expect((await browser.post(paths.archiveReturn(at))).status).toBe(303)
  expect((await browser.post(paths.removal(at))).status).toBe(303)
  expect((await browser.get(paths.pilot(at))).status).toBe(404)
})

test('what people said stands beside the numbers of a pilot, for those who may read it', async () => {
  const { browser, started, say, lab } = await heard(app)
  const at = await planByForm(browser, started.address, {})
  const id = await say({ title: 'It woke me twice', body: 'The torch woke me.' })
  const other = `contribution:${id}`
  const thing = { lab: lab.slug, kind: 'pilot', thingId: at.pilotId }
  await taken(browser, threadPaths.links(thing), { way: 'from', other, relation: 'led-to' })
  const inside = (await browser.get(paths.pilot(at))).text
  expect(inside).toMatch(/id="stories"[\s\S]*It woke me twice/)
  expect((await app.visitor().get(paths.pilot(at))).text).not.toContain('It woke me twice')
})
