import { expect, test } from 'vitest'
import { openApp } from '../../../../app.ts'
import { fixedClock } from '../../../../platform/clock.ts'
import { testApp, testNow } from '../../../../../tests/support/app.ts'
import { openBrowser, type Browser } from '../../../../../tests/support/browser.ts'
import {
  answered,
  grown,
  manyVotes,
  openedMap,
  twoCamps,
  vote,
  workedOut,
} from '../../../../../tests/support/opinion-map.ts'
import { closeMap } from '../map/commands.ts'
import { opinionMapPaths as paths } from '../paths.ts'

const app = await testApp()

const pages = ['result', 'figures', 'overTime', 'report'] as const

test('nobody sees a result before their own first five answers', async () => {
  const opened = await grown(app)
  const { address } = opened
  const visitor = await answered(app, opened, 4)
  for (const name of pages) {
    const { text } = await visitor.get(paths[name](address))
    expect(text).toContain('1 more answer, then you see what the answers show.')
    expect(text).not.toMatch(/Group A|of 60|map-hull/)
  }
  expect((await visitor.get(paths.points(address))).status).toBe(403)
  await vote(visitor, address, 5, 'agree')
  const { text } = await visitor.get(paths.result(address))
  expect(text).toContain('60 people have given 480 answers to 8 statements.')
  expect((await visitor.get(paths.points(address))).status).toBe(200)
})

test('those who keep the map and, once it is closed, everybody see the result', async () => {
  const opened = await grown(app)
  const { address, coordinator, lab, actor, about } = opened
  expect((await coordinator.browser.get(paths.result(address))).text).toContain('Common ground')
  await app.run(lab.id, actor, closeMap, about)
  for (const name of pages) {
    const { text, status } = await app.visitor().get(paths[name](address))
    expect(status).toBe(200)
    expect(text).not.toContain('more answer')
  }
})

test('the map is a picture with words: groups by letter, what is typical, what is common and what divides', async () => {
  const opened = await grown(app)
  const visitor = await answered(app, opened, 5)
  const { text } = await visitor.get(paths.result(opened.address))
  expect(text).toMatch(/<title[^>]*>2 groups of people who answer alike<\/title>/)
  expect(text).toContain('Group A: 30 people and Group B: 30 people')
  expect(text).toMatch(/\d+ of 30 in group A (dis)?agree\./)
  expect(text).toMatch(/Elsewhere \d+ of 30\./)
  expect(text).toMatch(
    /id="common-ground".*60 of 60 agree\. Group A: 30 of 30\. Group B: 30 of 30\./,
  )
  expect(text).toMatch(/id="dividing".*In group A \d+ of 30 agree\./)
  expect(text).toMatch(/Your answers are nearest to those of group [AB]\. Only you see this\./)
})

test('nobody but the reader is named or marked on the map', async () => {
  const opened = await grown(app)
  const { text } = await opened.coordinator.browser.get(paths.result(opened.address))
  expect(text).not.toContain('class="map-me"')
  const own = await (await answered(app, opened, 5)).get(paths.result(opened.address))
  expect(own.text.match(/class="map-me"/g)).toHaveLength(1)
})

test('a page of the result makes the same few queries whatever the size', async () => {
  const opened = await grown(app)
  await app.run(opened.lab.id, opened.actor, closeMap, opened.about)
  const visitor = app.visitor()
  const count = async (name: (typeof pages)[number]) =>
    app.queries(() => visitor.get(paths[name](opened.address)))
  await count('result')
  expect(await count('result')).toBe(3)
  expect(await count('figures')).toBe(3)
  expect(await count('report')).toBe(3)
  expect(await count('overTime')).toBe(4)
})

test.each([
  ['nobody has answered', 0, twoCamps(2)],
  ['one person has answered', 1, twoCamps(1)],
  ['two people have answered', 2, twoCamps(2)],
  ['everybody passes', 30, () => 0 as const],
])('a map where %s draws no groups', async (_, people, voteOf) => {
  const opened = await openedMap(app)
  if (people > 0) await manyVotes(opened, people, voteOf)
  await workedOut(app, opened)
  for (const name of [...pages, 'screen', 'lottery', 'embed'] as const) {
    const { status, text } = await opened.coordinator.browser.get(paths[name](opened.address))
    expect(status).toBe(200)
    expect(text).not.toContain('map-hull')
  }
  const { text } = await opened.coordinator.browser.get(paths.result(opened.address))
  expect(text).toContain(people === 0 ? 'have been counted yet' : 'Groups do not mean anything yet')
  expect((await opened.coordinator.browser.get(paths.points(opened.address))).status).toBe(404)
})

test('a map of one statement is read without groups, and one answer opens it', async () => {
  const opened = await openedMap(app, { statements: ['The lamp should stay.'] })
  await manyVotes(opened, 40, () => 1, 1)
  await workedOut(app, opened)
  const { text } = await (await answered(app, opened, 1)).get(paths.result(opened.address))
  expect(text).toContain('Groups do not mean anything yet')
  expect(text).toContain('40 of 40 agree.')
})

test('what fewer than five answered is in no figure', async () => {
  const opened = await openedMap(app)
  await manyVotes(opened, 4, () => 1)
  await workedOut(app, opened)
  const { text } = await opened.coordinator.browser.get(paths.figures(opened.address))
  expect(text).toContain('fewer than 5')
  expect(text).not.toContain('of 4)')
})

test('a new result is told to every process within three seconds, and costs nothing until then', async () => {
  const opened = await grown(app)
  const { address } = opened
  const clock = fixedClock(testNow)
  const ground = { ...app.parts, secrets: { derive: () => 'other' }, database: app.database, clock }
  const other = openBrowser((await openApp(ground)).web)
  const live = async (browser: Browser) => JSON.parse((await browser.get(paths.live(address))).text)
  const before = { number: 1, voters: 60, votes: 480, statements: 8, state: 'open' }
  expect(await live(app.visitor())).toEqual(before)
  expect(await live(other)).toEqual(before)
  await manyVotes(opened, 10, twoCamps(10))
  await workedOut(app, opened)
  expect(await live(other)).toEqual(before)
  clock.set(new Date(testNow.getTime() + 3_001))
  expect(await live(other)).toMatchObject({ number: 2, voters: 70, votes: 560 })
  expect(await app.queries(() => live(other))).toBe(0)
})

test('who knows the newest state is told so in no bytes', async () => {
  const { address } = await grown(app)
  const visitor = app.visitor()
  const etag = (await visitor.get(paths.live(address))).headers.get('etag')!
  const again = await visitor.get(paths.live(address), { 'if-none-match': etag })
  expect([again.status, again.text]).toEqual([304, ''])
})

test('a script gets the part of the page that changed', async () => {
  const opened = await grown(app)
  const part = { 'x-talkoo-part': 'result' }
  const { text } = await opened.coordinator.browser.get(paths.result(opened.address), part)
  expect(text).not.toContain('<html')
  expect(text).toContain('map-hull')
})

test('a draft is for those who keep it, on every page', async () => {
  const opened = await openedMap(app, { isOpen: false })
  for (const name of [
    ...pages,
    'points',
    'live',
    'screen',
    'lottery',
    'lotteryFile',
    'embed',
  ] as const)
    expect([403, 404]).toContain((await app.visitor().get(paths[name](opened.address))).status)
})
