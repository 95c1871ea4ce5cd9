import { sql } from 'drizzle-orm'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { testApp, testNow } from '../../../../../tests/support/app.ts'
import {
  answered,
  grown,
  manyVotes,
  openedMap,
  twoCamps,
  workedOut,
} from '../../../../../tests/support/opinion-map.ts'
import { closeMap } from '../map/commands.ts'
import { opinionMapPaths as paths } from '../paths.ts'

const app = await testApp()

test('the table of statements is ordered and searched by links and a form', async () => {
  const opened = await grown(app)
  const { browser } = opened.coordinator
  const first = async (query: string) =>
    /scope="row"[^>]*>(\d+)\. /.exec(
      (await browser.get(`${paths.figures(opened.address)}?${query}`)).text,
    )?.[1]
  expect(await first('order=number')).toBe('1')
  expect(await first('order=agreement')).toMatch(/^[12]$/)
  expect(await first('order=divisive')).toMatch(/^[3-8]$/)
  expect(await first('words=lamp')).toBe('1')
  expect(await first('order=rubbish&from=-3')).toBe('1')
  const { text } = await browser.get(`${paths.figures(opened.address)}?words=zebra`)
  expect(text).toContain('No statement has these words.')
})

test('a long table is paged', async () => {
  const statements = Array.from({ length: 60 }, (_, n) => `Statement about bus line ${n + 1}.`)
  const opened = await openedMap(app, { statements })
  const { browser } = opened.coordinator
  const page = await browser.get(paths.figures(opened.address))
  expect(page.text.match(/scope="row"/g)).toHaveLength(25)
  const next = /href="([^"]*from=25)"/.exec(page.text)![1]!.replaceAll('&amp;', '&')
  expect((await browser.get(next)).text).toContain('26. ')
})

test('points are kept by number, and weigh little', async () => {
  const opened = await grown(app)
  const { browser } = opened.coordinator
  const named = await browser.get(`${paths.points(opened.address)}?number=1`)
  expect(named.headers.get('cache-control')).toContain('immutable')
  const old = await browser.get(`${paths.points(opened.address)}?number=7`)
  expect(old.headers.get('cache-control')).toBe('private, no-cache')
})

test('only the embedded page may stand in a frame of another site, and only without a result while people vote', async () => {
  const opened = await grown(app)
  const { address, lab, actor, about, coordinator } = opened
  const frame = async (path: string) =>
    /frame-ancestors ([^;]+)/.exec(
      (await app.visitor().get(path)).headers.get('content-security-policy')!,
    )![1]
  expect(await frame(paths.embed(address))).toBe('*')
  expect(await frame(paths.result(address))).toBe("'none'")
  const open = await coordinator.browser.get(paths.embed(address))
  expect(open.text).toContain('Say what you think')
  expect(open.text).not.toMatch(/map-hull|Common ground|<form/)
  expect(open.headers.getSetCookie()).toEqual([])
  for (const [link] of open.text.matchAll(/<a [^>]*>/g))
    expect(link).toMatch(/target="_blank"|skip-link/)
  await app.run(lab.id, actor, closeMap, about)
  app.clock.set(new Date(testNow.getTime() + 4_000))
  const over = await app.visitor().get(`${paths.embed(address)}?in=sv`)
  expect(over.text).toContain('map-hull')
  expect(over.text).toContain('Gemensam grund')
  app.clock.set(testNow)
})

test('a map for people of the lab is not embedded while it is open', async () => {
  const { address } = await openedMap(app, { whoVotes: 'participants' })
  expect((await app.visitor().get(paths.embed(address))).status).toBe(404)
})

test('the wall shows the way to vote to everybody and pictures to those who may see them', async () => {
  const opened = await grown(app)
  const { text } = await app.visitor().get(`${paths.screen(opened.address)}?part=4`)
  expect(text).toContain('1 of 1')
  expect(text).not.toContain('<header')
  const { browser } = opened.coordinator
  const parts = await Promise.all(
    [1, 2, 3, 4].map((n) => browser.get(`${paths.screen(opened.address)}?part=${n}`)),
  )
  expect(parts.map(({ text }) => /<h2[^>]*>([^<]+)/.exec(text)?.[1])).toEqual([
    'Say what you think',
    'Common ground',
    'The map',
    undefined,
  ])
  expect(parts[3]!.text).toContain('Group A: 30 people')
})

test('a wall that was opened before the first result finds the way to its pictures', async () => {
  const opened = await openedMap(app)
  const { browser } = opened.coordinator
  const wall = paths.screen(opened.address)
  expect((await browser.get(wall)).text).toContain('1 of 1')
  await manyVotes(opened, 60, twoCamps(60))
  await workedOut(app, opened)
  const { text } = await browser.get(wall, { 'x-talkoo-part': 'screen' })
  expect(text).not.toContain('<!doctype')
  expect(text).toMatch(/rel="next" href="[^"]+part=2"/)
  expect(text).toMatch(/1 of [5-9]/)
})

test('anybody can draw again what was drawn for them', async () => {
  const opened = await grown(app)
  const { address } = opened
  const visitor = await answered(app, opened, 2)
  const { text } = await visitor.get(paths.lottery(address))
  const order = [...text.matchAll(/data-label="Statement"><span>(\d+)</g)].map(([, n]) => Number(n))
  expect(order).toHaveLength(8)
  const next = order.find((number) => number > 2)
  expect((await visitor.get(paths.voting(address))).text).toContain(
    `name="statement" value="${next}"`,
  )
  const file = await app.visitor().get(paths.lotteryFile(address))
  expect(file.text.split('\r\n')[1]).toMatch(/^1,[\d.]+,\d+$/)
  expect((await app.visitor().get(paths.lottery(address))).text).toContain('You have no draw yet')
})

test('change over time is drawn from what was written down each hour', async () => {
  const opened = await grown(app)
  const { browser } = opened.coordinator
  expect((await browser.get(paths.overTime(opened.address))).text).toContain(
    'nothing to compare yet',
  )
  app.clock.set(new Date(testNow.getTime() + 3_600_000))
  await manyVotes(opened, 20, twoCamps(20))
  await workedOut(app, opened)
  app.clock.set(testNow)
  const { text } = await browser.get(paths.overTime(opened.address))
  expect(text).toContain('People who answered: From 60 to 80')
  expect(text.match(/scope="row"/g)).toHaveLength(2)
})

test('a map of two thousand people stays a light page', async () => {
  const statements = Array.from(
    { length: 40 },
    (_, n) =>
      `The lamp by path ${n + 1} should burn all night, even if the bill of the village grows by ${n} crowns.`,
  )
  const opened = await openedMap(app, { statements })
  await manyVotes(opened, 2_000, (p, s) => ((p + s) % 4 === 0 ? null : twoCamps(2_000)(p, s)), 40)
  await workedOut(app, opened)
  const { text } = await opened.coordinator.browser.get(paths.result(opened.address))
  expect(gzipSync(text).length).toBeLessThan(9_216)
  const [points] = await opened.read<{ bytes: number }>(
    sql`select length(points) as bytes from opinion_result where opinion_map_id = ${opened.id}`,
  )
  expect(points!.bytes * 5).toBeLessThan(60_000)
})
