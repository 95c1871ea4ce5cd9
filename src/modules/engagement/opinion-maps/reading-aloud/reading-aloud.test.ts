import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp } from '../../../../../tests/support/app.ts'
import {
  keptVotes,
  nightStatements,
  openedMap,
  vote,
} from '../../../../../tests/support/opinion-map.ts'
import { startedInitiative } from '../../../../../tests/support/initiative.ts'
import { opinionMapPaths as paths } from '../paths.ts'

const app = await testApp()

type Opened = Awaited<ReturnType<typeof openedMap>>

async function begun(opened: Opened, wish: Record<string, string> = {}) {
  const { lab, initiativeId } = opened
  const champion = await app.person(lab, { role: 'champion', initiativeId })
  const answer = await champion.browser.post(paths.readings(opened.address), {
    occasion: 'home',
    speaker: '',
    consent: 'yes',
    ...wish,
  })
  const opinionVoterId = answer.location?.split('/').at(-1) ?? ''
  return { champion, answer, address: { ...opened.address, opinionVoterId } }
}

/** A reading to somebody who is named and has an account. */
async function begunWithSvea(opened: Opened) {
  const svea = await app.person(opened.lab, {
    name: 'Svea Holm',
    role: 'resident-representative',
    initiativeId: opened.initiativeId,
  })
  const { champion, address } = await begun(opened, { speaker: svea.participantId })
  return { svea, champion, address }
}

test('a champion reads statements at a kitchen table, changes an answer, and reads everything back', async () => {
  const opened = await openedMap(app)
  const { champion, address } = await begun(opened)
  const { browser } = champion
  const answer = (statement: string, vote: string) =>
    browser.post(paths.reading(address), { statement, vote })
  const first = await answer('1', 'agree')
  expect((await browser.get(first.location!)).text).toContain('Kept: you agree with')
  await answer('2', 'pass')
  await answer('1', 'disagree')
  const back = await browser.get(paths.readingBack(address))
  expect(back.text).toContain('You disagreed with')
  expect(back.text).toContain('A lamp by the stairs')
  expect(back.text).not.toContain('You agreed with')
  const list = await browser.send(paths.readingBack(address))
  expect(list.text).toContain('The reading is confirmed.')
  expect(list.text).toContain('Read back to them')
  expect(await opened.read(keptVotes(opened.id))).toMatchObject([
    { statement: 1, vote: -1, channel: 'aloud' },
    { statement: 2, vote: 0 },
  ])
  await answer('3', 'agree')
  expect((await browser.get(paths.readings(opened.address))).text).toContain('Not yet')
})

test('somebody is read to who was named, and goes on by themselves on the web', async () => {
  const opened = await openedMap(app)
  const { svea, champion, address } = await begunWithSvea(opened)
  expect((await champion.browser.get(paths.reading(address))).text).toContain('Read to Svea Holm')
  await champion.browser.post(paths.reading(address), { statement: '1', vote: 'agree' })
  expect((await svea.browser.get(paths.voting(opened.address))).text).toContain('1 of 8')
  const twice = await begun(opened, { speaker: svea.participantId })
  expect(twice.answer.status).toBe(409)
})

test('what somebody answers by themselves is hidden from whoever reads to them, and stays theirs', async () => {
  const opened = await openedMap(app)
  const { svea, champion, address } = await begunWithSvea(opened)
  await champion.browser.post(paths.reading(address), { statement: '1', vote: 'agree' })
  await vote(svea.browser, opened.address, 2, 'disagree')
  const back = await champion.browser.get(paths.readingBack(address))
  expect(back.text).toContain(nightStatements[0])
  expect(back.text).not.toContain(nightStatements[1])
  const over = { statement: '2', vote: 'agree' }
  expect((await champion.browser.post(paths.reading(address), over)).status).toBe(409)
  expect(await opened.read(keptVotes(opened.id))).toMatchObject([
    { statement: 1, vote: 1, is_noted: true },
    { statement: 2, vote: -1, is_noted: false },
  ])
})

test('the record holds that a reading began and was confirmed, and no answer', async () => {
  const opened = await openedMap(app)
  const { champion, address } = await begun(opened, { occasion: 'phone' })
  await champion.browser.post(paths.reading(address), { statement: '1', vote: 'agree' })
  await champion.browser.post(paths.readingBack(address))
  const facts = await opened.read<{ name: string; data: unknown }>(
    sql`select name, data from fact where subject = ${address.opinionVoterId} order by name`,
  )
  expect(facts).toEqual([
    { name: 'opinion-reading.begun', data: { opinionMapId: opened.id, occasion: 'phone' } },
    { name: 'opinion-reading.confirmed', data: { opinionMapId: opened.id } },
  ])
})

test('nobody begins without a yes, and nobody opens the reading of another', async () => {
  const opened = await openedMap(app)
  const { champion, answer } = await begun(opened, { consent: '' })
  expect(answer.status).toBe(422)
  expect(answer.text).toContain('Ask first')
  const { address } = await begun(opened)
  expect((await champion.browser.get(paths.reading(address))).status).toBe(404)
  const coordinator = await app.person(opened.lab, { role: 'coordinator' })
  expect((await coordinator.browser.get(paths.readingBack(address))).status).toBe(404)
  const vote = { statement: '1', vote: 'agree' }
  expect((await coordinator.browser.post(paths.reading(address), vote)).status).toBe(404)
  expect(await opened.read(keptVotes(opened.id))).toEqual([])
})

test('a champion of another initiative opens no reading here', async () => {
  const opened = await openedMap(app)
  const { address } = await begun(opened)
  const elsewhere = await startedInitiative(app, opened.lab, opened.coordinator)
  const other = await app.person(opened.lab, { role: 'champion', initiativeId: elsewhere.id })
  for (const path of [paths.readings(opened.address), paths.reading(address)])
    expect((await other.browser.get(path)).status).toBe(403)
  const vote = { statement: '1', vote: 'agree' }
  expect((await other.browser.post(paths.reading(address), vote)).status).toBe(403)
})

test('a script gets the next statement, with the way to read back', async () => {
  const opened = await openedMap(app)
  const { champion, address } = await begun(opened)
  const headers = { 'x-talkoo-part': 'voting' }
  const vote = { statement: '1', vote: 'pass' }
  const next = await champion.browser.post(paths.reading(address), vote, headers)
  expect(next.text).not.toContain('<html')
  expect(next.text).toContain(paths.readingBack(address))
  expect(next.text).not.toContain(paths.result(opened.address))
})
