import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import {
  lessonPublished,
  lessonWords,
  lessonWritten,
  standingWords,
} from '../../../tests/support/lessons.ts'
import { pilotBegun, taken } from '../../../tests/support/pilots.ts'
import { initiativePaths } from '../initiatives/index.ts'
import { pilotPaths } from '../pilots/index.ts'
import { threadPaths } from '../thread/index.ts'
import { lessonPaths as paths } from './index.ts'

const app = await testApp()

test('a lesson is written from a pilot, published with its evidence, and read by everyone both ways', async () => {
  const { browser, at, address, lab } = await pilotBegun(app)
  const pilot = await browser.get(pilotPaths.pilot(at))
  const write = `${paths.newLesson(address)}?from=pilot:${at.pilotId}`
  expect(pilot.text).toContain(write)
  expect((await browser.get(write)).text).toContain(`value="pilot:${at.pilotId}"`)
  const lesson = await lessonWritten(browser, address, { from: `pilot:${at.pilotId}` })
  expect((await app.visitor().get(paths.lesson(lesson))).status).toBe(404)
  await taken(browser, paths.publication(lesson))
  const seen = await app.visitor().get(paths.lesson(lesson))
  for (const part of ['lets people sleep', 'Supported', '1 source.', 'Night calls', 'Route 7'])
    expect(seen.text).toContain(part)
  const list = `${paths.lessons({ lab: lab.slug })}?initiative=${address.initiativeId}`
  for (const page of [initiativePaths.work(address), initiativePaths.initiative(address)])
    expect((await browser.get(page)).text).toContain(list)
  expect((await app.visitor().get(pilotPaths.pilot(at))).text).toContain(paths.lesson(lesson))
  const lessons = paths.lessons({ lab: lab.slug })
  expect((await app.visitor().get(lessons)).text).toMatch(
    /<details(?![^>]*\bopen)[^>]*><summary>Narrow and sort/,
  )
  expect((await app.visitor().get(`${lessons}?service=care`)).text).toMatch(
    /<details[^>]*\bopen[^>]*><summary>Narrow/,
  )
  const thread = threadPaths.thread({ lab: lab.slug, kind: 'pilot', thingId: at.pilotId })
  expect((await app.visitor().get(thread)).text).toContain('lets people sleep')
})

test('a lesson without evidence is not published, and a published one keeps its last', async () => {
  const { browser, at, address } = await pilotBegun(app)
  const lesson = await lessonWritten(browser, address)
  const early = await browser.post(paths.publication(lesson))
  expect(early.status).toBe(409)
  expect(early.text).toContain('at least one thing it rests on')
  const thing = `pilot:${at.pilotId}`
  expect((await browser.get(paths.evidence(lesson))).text).toContain(`value="${thing}"`)
  await taken(browser, paths.evidence(lesson), { thing })
  expect((await browser.post(paths.evidence(lesson), { thing })).status).toBe(409)
  await taken(browser, paths.publication(lesson))
  const last = await browser.post(paths.evidenceRemoval(lesson), { thing })
  expect(last.status).toBe(409)
  expect(last.text).toContain('Add another one first')
  const other = `initiative:${address.initiativeId}`
  await taken(browser, paths.evidence(lesson), { thing: other })
  await taken(browser, paths.evidenceRemoval(lesson), { thing })
  expect((await browser.get(paths.lesson(lesson))).text).toContain('1 source.')
  const nothing = 'pilot:0198c0de-0000-7000-8000-000000000000'
  for (const wrong of [nothing, 'rubbish', 'pilot:x', ''])
    expect((await browser.post(paths.evidence(lesson), { thing: wrong })).status).toBeGreaterThan(
      408,
    )
})

test('what is empty, too long or hostile is said beside its field, and what was typed stays', async () => {
  const { browser, address } = await pilotBegun(app)
  const send = (more: Record<string, string>) =>
    browser.post(paths.newLesson(address), { ...lessonWords, ...more })
  const empty = await send({ 'claim.en': '', 'claim.sv': '', placeWords: 'Kept words' })
  expect(empty.status).toBe(422)
  expect(empty.text).toContain('Write what was learned')
  expect(empty.text).toContain('Kept words')
  expect((await send({ 'claim.en': 'x'.repeat(301) })).status).toBe(422)
  expect((await send({ confidence: 'certain' })).status).toBe(422)
  expect((await send({ 'confidenceBecause.en': ' ' })).status).toBe(422)
  expect((await send({ placeId: address.initiativeId })).status).toBe(409)
  const hostile = await lessonWritten(browser, address, {
    'claim.en': '<script>alert(1)</script>',
    'explanation.en': '<img src=x onerror=alert(2)> [a](javascript:alert(3))',
  })
  const { text } = await browser.get(paths.lesson(hostile))
  expect(text).not.toMatch(/<script>alert|<img src=x|href="javascript/)
  expect(text).toContain('&lt;script>')
})

test('two who change a lesson at once do not overwrite each other', async () => {
  const { browser, lesson } = await lessonPublished(app)
  const version = /name="version" value="(\d+)"/.exec(
    (await browser.get(paths.details(lesson))).text,
  )![1]!
  const { from: _, ...words } = lessonWords
  await taken(browser, paths.details(lesson), {
    ...words,
    version,
    'claim.en': 'The first wording',
  })
  const second = await browser.post(paths.details(lesson), {
    ...words,
    version,
    'claim.en': 'The second wording',
  })
  expect(second.status).toBe(409)
  expect(second.text).toContain('Somebody changed this meanwhile')
  expect(second.text).toContain('The second wording')
  expect((await browser.get(paths.lesson(lesson))).text).toContain('The first wording')
})

test('a withdrawn lesson leaves the list and keeps its page, its reason and what was said', async () => {
  const { browser, lesson, lab } = await lessonPublished(app)
  const resident = await app.person(lab, { name: 'Svea Åström' })
  await taken(resident.browser, paths.standing(lesson), standingWords)
  const without = await browser.post(paths.withdrawal(lesson), { because: '' })
  expect(without.status).toBe(422)
  await taken(browser, paths.withdrawal(lesson), { because: 'The numbers were wrong.' })
  const list = paths.lessons({ lab: lab.slug })
  expect((await app.visitor().get(list)).text).not.toContain('lets people sleep')
  expect((await app.visitor().get(`${list}?state=withdrawn`)).text).toContain('lets people sleep')
  const page = await app.visitor().get(paths.lesson(lesson))
  expect(page.text).toContain('The numbers were wrong.')
  expect(page.text).toContain('My mother was woken by it.')
  const late = await resident.browser.post(paths.standing(lesson), standingWords)
  expect(late.status).toBe(409)
  await taken(browser, paths.publication(lesson))
  expect((await app.visitor().get(list)).text).toContain('lets people sleep')
})

test('who has no role in the initiative writes, changes and sees no draft', async () => {
  const { browser, address, lab, read } = await pilotBegun(app)
  const draft = await lessonWritten(browser, address)
  const [other] = await read<{ id: string }>(sql`insert into initiative
    select (jsonb_populate_record(i, jsonb_build_object('id', gen_random_uuid()))).*
    from initiative i where i.id = ${address.initiativeId} returning id`)
  const away = await app.person(lab, { role: 'champion', initiativeId: other!.id })
  const reader = await app.person(lab)
  for (const one of [away.browser, reader.browser]) {
    expect((await one.get(paths.lesson(draft))).status).toBe(404)
    expect((await one.get(paths.details(draft))).status).toBe(403)
    expect((await one.post(paths.publication(draft))).status).toBe(403)
    expect((await one.get(paths.evidence(draft))).status).toBe(403)
    const drafts = await one.get(`${paths.lessons({ lab: lab.slug })}?state=draft`)
    expect(drafts.text).not.toContain('lets people sleep')
  }
  expect((await away.browser.get(paths.newLesson(address))).status).toBe(403)
  const own = await browser.get(`${paths.lessons({ lab: lab.slug })}?state=draft`)
  expect(own.text).toContain('lets people sleep')
  expect((await app.visitor().get(paths.lesson({ ...draft, lessonId: 'rubbish' }))).status).toBe(
    404,
  )
})
