import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import {
  practicePublished,
  practiceWords,
  practiceWritten,
  throughReview,
} from '../../../tests/support/lessons.ts'
import { pilotBegun, taken } from '../../../tests/support/pilots.ts'
import { lessonPaths as paths } from './index.ts'

const app = await testApp()

test('a practice goes from draft through a resident’s review to its permanent address', async () => {
  const { browser, address, lab, at } = await pilotBegun(app)
  const svea = await app.person(lab, { role: 'resident-representative', name: 'Svea Åström' })
  const practice = await practiceWritten(browser, address)
  await taken(browser, paths.practiceEvidence(practice), { thing: `pilot:${at.pilotId}` })
  expect((await app.visitor().get(paths.practice(practice))).status).toBe(404)
  await taken(browser, paths.submission(practice))
  await taken(svea.browser, paths.reviewBegin(practice))
  expect((await browser.post(paths.practicePublication(practice))).status).toBe(409)
  const words = 'Clear, and my neighbours would want it.'
  await taken(svea.browser, paths.review(practice), { verdict: 'ready', words })
  expect((await browser.get(paths.practiceWork(practice))).text).toContain(words)
  await taken(browser, paths.practicePublication(practice))
  const { text } = await app.visitor().get(paths.practice(practice))
  for (const part of ['By 1 person', '1 of them a resident', 'Two phones.', 'Night calls'])
    expect(text).toContain(part)
  expect(text).not.toContain(words)
  const data = await app.visitor().get(paths.practiceData(practice))
  const found = JSON.parse(data.text)
  expect(found['@type']).toBe('CreativeWork')
  expect(found.practice.title.en).toBe(practiceWords['title.en'])
  expect(found.practice.reviewsByResidents).toBe(1)
})

test('nobody reviews their own practice, and a review is given once in a round', async () => {
  const { browser, address, lab } = await pilotBegun(app)
  const peer = await app.person(lab, { role: 'champion' })
  const reader = await app.person(lab)
  const practice = await practiceWritten(browser, address)
  expect((await peer.browser.post(paths.reviewBegin(practice))).status).toBe(409)
  await taken(browser, paths.submission(practice))
  const own = await browser.post(paths.reviewBegin(practice))
  expect(own.status).toBe(409)
  expect(own.text).toContain('You wrote this practice or changed it')
  expect((await reader.browser.post(paths.reviewBegin(practice))).status).toBe(403)
  const verdict = { verdict: 'ready', words: 'Good.' }
  expect((await peer.browser.post(paths.review(practice), verdict)).status).toBe(409)
  await taken(peer.browser, paths.reviewBegin(practice))
  const mute = await peer.browser.post(paths.review(practice), { verdict: 'ready', words: '' })
  expect(mute.status).toBe(422)
  await taken(peer.browser, paths.review(practice), verdict)
  expect((await peer.browser.post(paths.review(practice), verdict)).status).toBe(409)
})

test('who changed a practice that somebody else began does not review it, and is not asked to', async () => {
  const { browser, address, lab, read } = await pilotBegun(app)
  const editor = await app.person(lab, { role: 'champion' })
  const peer = await app.person(lab, { role: 'champion' })
  const practice = await practiceWritten(browser, address)
  const form = (await editor.browser.get(paths.practiceDetails(practice))).text
  const version = /name="version" value="(\d+)"/.exec(form)![1]!
  await taken(editor.browser, paths.practiceDetails(practice), { ...practiceWords, version })
  await taken(browser, paths.submission(practice))
  const own = await editor.browser.post(paths.reviewBegin(practice))
  expect(own.status).toBe(409)
  expect(own.text).toContain('You wrote this practice or changed it')
  const asked = async (browser: typeof peer.browser) =>
    (await browser.get(`/${lab.slug}/today`)).text.includes(paths.practiceWork(practice))
  expect([await asked(editor.browser), await asked(peer.browser)]).toEqual([false, true])
  await taken(peer.browser, paths.reviewBegin(practice))
  const writers = await read(sql`select from practice_writer`)
  expect(writers).toHaveLength(2)
})

test('what is sent back keeps the words, is changed and submitted again', async () => {
  const { browser, address, lab } = await pilotBegun(app)
  const peer = await app.person(lab, { role: 'researcher' })
  const practice = await practiceWritten(browser, address)
  await taken(browser, paths.submission(practice))
  const version = async () =>
    /name="version" value="(\d+)"/.exec(
      (await browser.get(paths.practiceDetails(practice))).text,
    )![1]!
  const closed = { ...practiceWords, version: await version() }
  expect((await browser.post(paths.practiceDetails(practice), closed)).status).toBe(409)
  await taken(peer.browser, paths.reviewBegin(practice))
  await taken(peer.browser, paths.review(practice), {
    verdict: 'send-back',
    words: 'How many people were asked?',
  })
  expect((await browser.get(paths.practiceWork(practice))).text).toContain('How many people')
  const open = { ...practiceWords, version: await version(), 'success.en': 'Six of six people.' }
  await taken(browser, paths.practiceDetails(practice), open)
  const second = await browser.post(paths.practiceDetails(practice), open)
  expect(second.status).toBe(409)
  expect(second.text).toContain('Somebody changed this meanwhile')
  await throughReview({ writer: browser, reviewer: peer.browser }, practice)
  const { text } = await app.visitor().get(paths.practice(practice))
  expect(text).toContain('Six of six people.')
  expect((await browser.get(paths.practiceWork(practice))).text).toContain('round 1')
})

test('a title over 100 characters and empty parts are refused, and hostile words stay words', async () => {
  const { browser, address, lab } = await pilotBegun(app)
  const peer = await app.person(lab, { role: 'champion' })
  const send = (more: Record<string, string>) =>
    browser.post(paths.newPractice(address), { ...practiceWords, ...more })
  const long = await send({ 'title.en': 'x'.repeat(101) })
  expect(long.status).toBe(422)
  expect(long.text).toContain('Two phones.')
  expect((await send({ 'title.en': 'x'.repeat(100) })).status).toBe(303)
  expect((await send({ 'resources.en': ' ' })).status).toBe(422)
  expect((await send({ contact: '' })).status).toBe(422)
  const practice = await practiceWritten(browser, address, {
    'title.en': '</title><script>alert(1)</script>',
    'done.en': '[x](javascript:alert(1)) <iframe src=//x></iframe>',
    contact: '"><svg onload=alert(1)>',
  })
  await throughReview({ writer: browser, reviewer: peer.browser }, practice)
  const { text } = await app.visitor().get(paths.practice(practice))
  expect(text).not.toMatch(/<script>alert|href="javascript|<iframe|<svg onload/)
})

test('a published practice is revised behind its page, and retired rather than deleted', async () => {
  const { browser, practice, resident, lab } = await practicePublished(app)
  await taken(browser, paths.revision(practice))
  const form = (await browser.get(paths.practiceDetails(practice))).text
  const version = /name="version" value="(\d+)"/.exec(form)![1]!
  await taken(browser, paths.practiceDetails(practice), {
    ...practiceWords,
    version,
    'title.en': 'Ring before you drive',
  })
  const shown = async () => (await app.visitor().get(paths.practice(practice))).text
  expect(await shown()).not.toContain('Ring before you drive')
  await throughReview({ writer: browser, reviewer: resident.browser }, practice)
  expect(await shown()).toContain('Ring before you drive')
  expect(await shown()).toContain('Edition')
  const list = paths.practices({ lab: lab.slug })
  expect((await app.visitor().get(list)).text).toContain('Ring before you drive')
  expect((await browser.post(paths.retirement(practice), { because: '' })).status).toBe(422)
  expect((await resident.browser.get(paths.retirement(practice))).status).toBe(403)
  await taken(browser, paths.retirement(practice), { because: 'A better one exists.' })
  expect(await shown()).toContain('A better one exists.')
  expect((await app.visitor().get(list)).text).not.toContain('Ring before you drive')
  const data = JSON.parse((await app.visitor().get(paths.practiceData(practice))).text)
  expect(data.creativeWorkStatus).toBe('retired')
})

test('nothing is published that nobody else found ready in this round', async () => {
  const { browser, address, lab } = await pilotBegun(app)
  const peer = await app.person(lab, { role: 'researcher' })
  const practice = await practiceWritten(browser, address)
  const publish = async () => (await browser.post(paths.practicePublication(practice))).status
  expect(await publish()).toBe(409)
  await taken(browser, paths.submission(practice))
  expect(await publish()).toBe(409)
  await taken(peer.browser, paths.reviewBegin(practice))
  expect((await peer.browser.post(paths.reviewBegin(practice))).status).toBe(409)
  const words = 'Say what it costs.'
  await taken(peer.browser, paths.review(practice), { verdict: 'send-back', words })
  expect(await publish()).toBe(409)
  expect((await app.visitor().get(paths.practice(practice))).status).toBe(404)
  await throughReview({ writer: browser, reviewer: peer.browser }, practice)
  expect(await publish()).toBe(409)
  await taken(browser, paths.revision(practice))
  await taken(browser, paths.submission(practice))
  expect(await publish()).toBe(409)
})
