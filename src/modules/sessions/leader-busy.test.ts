import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { startedInitiative } from '../../../tests/support/initiative.ts'
import { addParticipant, mergeParticipants } from '../people/index.ts'
import { system } from '../../platform/actor.ts'
import { sessionPaths as paths } from './index.ts'

const app = await testApp()

const words = {
  kind: 'home-visit',
  mode: 'on-site',
  'title.en': 'At the kitchen table',
  day: '2026-11-24',
  from: '18:00',
  to: '20:00',
  placeWords: 'The yellow house',
  language: 'en',
}

async function begun() {
  const lab = await app.lab()
  const coordinator = await app.person(lab, { role: 'coordinator', name: 'Karin Ek' })
  const started = await startedInitiative(app, lab, coordinator)
  const per = await app.person(lab, { name: 'Per Nyberg' })
  const plan = async (more: Record<string, string> = {}, address = started.address) => {
    const sent = { ...words, ledBy: per.participantId, ...more }
    const answer = await coordinator.browser.post(paths.newSession(address), sent)
    const sessionId = /sessions\/([0-9a-f-]{36})$/.exec(answer.location ?? '')?.[1] ?? ''
    return { answer, at: { ...address, sessionId } }
  }
  return { ...started, browser: coordinator.browser, per, plan }
}

test('nobody leads two sessions at a time: the other one is named, and what was typed stays', async () => {
  const { plan, coordinator, lab } = await begun()
  await plan()
  const { answer } = await plan({ 'title.en': 'Coffee', from: '19:30', to: '21:00' })
  expect(answer.status).toBe(409)
  expect(answer.text).toContain(
    'The same person leads “At the kitchen table” on 24 November 2026, 18:00 to 20:00.',
  )
  expect(answer.text).toContain('value="Coffee"')
  expect(answer.text).toContain('value="19:30"')
  const elsewhere = await startedInitiative(app, lab, coordinator)
  expect((await plan({ from: '17:00', to: '18:30' }, elsewhere.address)).answer.status).toBe(409)
  expect((await plan({ from: '20:00', to: '21:00' })).answer.status).toBe(303)
  expect((await plan({ ledBy: coordinator.participantId })).answer.status).toBe(303)
  expect((await plan({ ledBy: '' })).answer.status).toBe(303)
})

test('of two who plan for the same leader at once, one is told', async () => {
  const { plan, read } = await begun()
  const answers = await Promise.all([plan(), plan({ from: '18:30', to: '19:00' }), plan()])
  expect(answers.map(({ answer }) => answer.status).toSorted()).toEqual([303, 409, 409])
  expect(await read(sql`select id from session`)).toHaveLength(1)
})

test('moving a session, giving it another leader and undoing a cancellation ask the same', async () => {
  const { plan, browser, coordinator, per } = await begun()
  const first = await plan()
  const second = await plan({ from: '20:00', to: '21:00' })
  const change = { ...words, ledBy: per.participantId, version: '1' }
  const moved = await browser.post(paths.details(second.at), { ...change, from: '19:00' })
  expect(moved.status).toBe(409)
  expect(moved.text).toContain('At the kitchen table')
  const own = await browser.post(paths.details(first.at), { ...change, from: '18:15' })
  expect(own.status).toBe(303)
  const third = await plan({ ledBy: coordinator.participantId })
  expect((await browser.post(paths.details(third.at), change)).status).toBe(409)
  await browser.post(paths.cancellation(first.at), { because: 'Snow' })
  expect((await browser.post(paths.details(third.at), change)).status).toBe(303)
  const back = await browser.post(paths.reinstatement(first.at))
  expect(back.status).toBe(409)
  expect(back.text).toContain('Choose another time, or let somebody else lead.')
  expect(back.text).toContain('Snow')
})

test('a leader who is twice in the list is one person, and a title stays with those who may read it', async () => {
  const { plan, lab, per, coordinator } = await begun()
  const details = { name: 'Per N', preferredChannel: 'phone', language: 'sv' }
  const twin = await app.run(lab.id, system, addParticipant, details)
  const secret = await startedInitiative(app, lab, coordinator)
  await plan({ ledBy: twin.id }, secret.address)
  const keep = { keptId: per.participantId, doubleId: twin.id }
  const both = await plan({ from: '10:00', to: '11:00' })
  await app.run(lab.id, system, mergeParticipants, keep)
  const champion = await app.person(lab, {
    role: 'champion',
    initiativeId: both.at.initiativeId,
  })
  const sent = { ...words, ledBy: per.participantId }
  const answer = await champion.browser.post(paths.newSession(both.at), sent)
  expect(answer.status).toBe(409)
  expect(answer.text).toContain('leads another session on 24 November 2026, 18:00 to 20:00')
  expect(answer.text).not.toContain('“At the kitchen table”')
})

test('too little time between two sessions is said on the page of each, and refuses nothing', async () => {
  const { plan, browser } = await begun()
  const first = await plan()
  await plan({ 'title.en': 'Coffee', from: '20:10', to: '21:00' })
  const { text } = await browser.get(paths.session(first.at))
  expect(text).toContain('Only 10 minutes lie between')
  expect(text).toContain('Coffee')
  expect((await app.visitor().get(paths.session(first.at))).status).toBe(404)
})

test('a change that leaves leader and times alone is not refused for what stood there before', async () => {
  const { plan, browser, read, per } = await begun()
  const first = await plan()
  const second = await plan({ from: '20:00', to: '21:00' })
  await read(
    sql`update session set starts_at = starts_at - interval '1 hour' where id = ${second.at.sessionId}`,
  )
  const change = { ...words, ledBy: per.participantId, version: '1', placeWords: 'The red house' }
  expect((await browser.post(paths.details(first.at), change)).status).toBe(303)
  const { text } = await browser.get(paths.session(first.at))
  expect(text).toContain('at the same time')
})
