import { sql } from 'drizzle-orm'
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { testApp } from '../../../../tests/support/app.ts'
import { startedInitiative } from '../../../../tests/support/initiative.ts'
import { system } from '../../../platform/actor.ts'
import { invitePeople, sessionPaths } from '../../sessions/index.ts'
import { notesIn } from './input.ts'
import { notePaths as paths } from './paths.ts'

const app = await testApp()

const words = {
  text: '- The bus is late\n\n• Nobody answers the phone\n',
  split: 'line',
  kind: 'note',
  visibility: 'lab',
}

async function evening() {
  const lab = await app.lab()
  const karin = await app.person(lab, { role: 'coordinator', name: 'Karin Ek' })
  const ester = await app.person(lab, { name: 'Ester Lind' })
  const started = await startedInitiative(app, lab, karin)
  const planned = await karin.browser.post(sessionPaths.newSession(started.address), {
    kind: 'meeting',
    mode: 'on-site',
    'title.en': 'Coffee about the nights',
    day: '2026-11-20',
    from: '18:00',
    to: '20:00',
    placeWords: '',
    placeId: '',
    language: 'sv',
    activityId: '',
    ledBy: '',
  })
  const session = planned.location!
  const sessionId = /sessions\/([0-9a-f-]{36})/.exec(session)![1]!
  const page = paths.notes({ ...started.address, sessionId })
  const said = () => started.read(sql`select * from contribution order by body`)
  return { lab, karin, ester, started, session, sessionId, page, said }
}

test('each line is a contribution of the session, found from its page', async () => {
  const { karin, page, session, said, sessionId } = await evening()
  expect((await karin.browser.get(session)).text).toContain('Write down what was said')
  const kept = await karin.browser.send(page, words)
  expect(kept.text).toContain('2 notes were saved')
  expect(kept.text).toContain('Nobody answers the phone')
  expect(await said()).toMatchObject([
    { body: 'Nobody answers the phone', channel: 'session', session_id: sessionId, kind: 'note' },
    { body: 'The bus is late', confirmed_how: 'self' },
  ])
  expect((await karin.browser.get(session)).text).toContain('Notes: 2')
})

test('cards may have several lines, with an empty line between them', () => {
  expect(notesIn('One\nmore\n\n\nTwo', 'card')).toEqual(['One\nmore', 'Two'])
  expect(notesIn(' - One\n\n – Two \n', 'line')).toEqual(['One', 'Two'])
  expect(notesIn('-5 degrees', 'line')).toEqual(['-5 degrees'])
})

test('words of one person wait for their yes, unless they were read out', async () => {
  const { karin, ester, page, said, lab, started, sessionId } = await evening()
  await app.run(lab.id, system, invitePeople, {
    initiativeId: started.id,
    sessionId,
    people: [ester.participantId],
    channel: 'phone',
  })
  expect((await karin.browser.get(page)).text).toContain('Ester Lind')
  const hers = { ...words, speakerId: ester.participantId, kind: 'idea' }
  await karin.browser.post(page, { ...hers, text: 'A later bus' })
  await karin.browser.post(page, { ...hers, text: 'Better light', readOut: 'yes' })
  expect(await said()).toMatchObject([
    { body: 'A later bus', confirmed_how: 'not-yet', participant_id: ester.participantId },
    { body: 'Better light', confirmed_how: 'read-back' },
  ])
})

test('too many, too long and none are refused, and nothing of them is kept', async () => {
  const { karin, page, said } = await evening()
  const many = Array.from({ length: 101 }, (_, n) => `Note ${n}`).join('\n')
  for (const text of [many, 'x'.repeat(2001), ' \n ', '']) {
    const answer = await karin.browser.post(page, { ...words, text })
    expect(answer.status).toBe(422)
  }
  expect((await karin.browser.post(page, { ...words, text: many })).text).toContain('Note 100')
  expect(await said()).toHaveLength(0)
})

test('a hundred notes are kept at once, and the same form twice keeps them once', async () => {
  const { karin, page, said } = await evening()
  const text = Array.from({ length: 100 }, (_, n) => `Note ${n}`).join('\n')
  const opId = randomUUID()
  await Promise.all([1, 2].map(() => karin.browser.post(page, { ...words, text, opId })))
  expect(await said()).toHaveLength(100)
})

test('others see only what they may, and write nothing', async () => {
  const { karin, lab, page, said, started, session } = await evening()
  const other = await startedInitiative(app, lab, karin)
  const outside = await app.person(lab, { role: 'champion', initiativeId: other.id })
  const observer = await app.person(lab, { role: 'observer' })
  await karin.browser.post(page, {
    ...words,
    text: '<script>alert(1)</script>',
    visibility: 'private',
  })
  for (const { browser } of [outside, observer]) {
    expect((await browser.get(page)).status).toBe(403)
    expect((await browser.post(page, words)).status).toBe(403)
    expect((await browser.get(session)).text).not.toContain('Write down what was said')
  }
  const crossed = page.replace(started.id, other.id)
  expect((await karin.browser.get(crossed)).status).toBe(404)
  expect((await karin.browser.post(crossed, words)).status).toBe(404)
  expect((await karin.browser.get(page)).text).not.toContain('<script>alert')
  expect(await said()).toHaveLength(1)
})

test('nothing was said at a session that was cancelled', async () => {
  const { karin, page, session, said } = await evening()
  await karin.browser.post(`${session}/cancellation`, { because: 'Snow' })
  expect((await karin.browser.post(page, words)).status).toBe(409)
  expect(await said()).toHaveLength(0)
})
