import { expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { startedInitiative } from '../../../tests/support/initiative.ts'
import { initiativePaths as paths } from './index.ts'

const app = await testApp()

async function begun() {
  const lab = await app.lab()
  const coordinator = await app.person(lab, { role: 'coordinator', name: 'Karin Ek' })
  const started = await startedInitiative(app, lab, coordinator)
  const [first] = await started.activities()
  const at = { ...started.address, activityId: first!.id }
  return { ...started, coordinator, browser: coordinator.browser, first: first!, at }
}

test('an activity shows how the method says it is done, and moves through its states', async () => {
  const { browser, at, address } = await begun()
  const page = await browser.get(paths.activity(at))
  expect(page.text).toContain('How to do this')
  expect(page.text).toContain('Ring or visit those who are missing')
  const doing = { version: '1', state: 'doing', because: '' }
  expect((await browser.post(paths.activityState(at), doing)).status).toBe(303)
  const open = await app.visitor().get(paths.initiative(address))
  expect(open.text).toMatch(/Map stakeholders across the four helices[^]*?Doing/)
})

test('blocked, skipped and not applicable need their reason; a reason goes when it is no longer so', async () => {
  const { browser, at, read } = await begun()
  for (const state of ['blocked', 'skipped', 'not-applicable']) {
    const answer = await browser.post(paths.activityState(at), { version: '1', state, because: '' })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Say the reason.')
  }
  const blocked = { version: '1', state: 'blocked', because: 'The road is closed' }
  const shown = await browser.send(paths.activityState(at), blocked)
  expect(shown.text).toContain('The road is closed')
  await browser.post(paths.activityState(at), { version: '2', state: 'done', because: 'old words' })
  const { sql } = await import('drizzle-orm')
  const rows = await read(sql`select state, because from activity where id = ${at.activityId}`)
  expect(rows).toEqual([{ state: 'done', because: '' }])
})

test('people add activities of their own, give them an owner and a date in words', async () => {
  const { browser, address, coordinator, first } = await begun()
  const form = {
    phaseId: first.phaseId,
    'title.en': 'Ask the school bus drivers',
    'title.sv': 'Fråga skolbussförarna',
    ownerId: coordinator.participantId,
    'due.date': '',
    'due.words': 'before the ice breaks',
  }
  const work = await browser.send(paths.activities(address), form)
  expect(work.status).toBe(200)
  expect(work.text).toContain('Ask the school bus drivers')
  expect(work.text).toContain('Karin Ek · due before the ice breaks')
  const swedish = await browser.get(paths.work(address), { 'accept-language': 'sv' })
  expect(swedish.text).toContain('Fråga skolbussförarna')
  const open = await app.visitor().get(paths.initiative(address))
  expect(open.text).toContain('Ask the school bus drivers')
  expect(open.text).not.toContain('Karin Ek')
})

test('an owner from another lab and a phase of another initiative are not taken', async () => {
  const { browser, address, first, lab, coordinator } = await begun()
  const elsewhere = await app.lab()
  const stranger = await app.person(elsewhere, { role: 'coordinator' })
  const form = { phaseId: first.phaseId, 'title.en': 'Something', ownerId: stranger.participantId }
  const owner = await browser.post(paths.activities(address), form)
  expect(owner.status).toBe(409)
  expect(owner.text).toContain('This person is not in the lab any more.')
  const other = await startedInitiative(app, lab, coordinator)
  const [phase] = await other.phases()
  const misplaced = { phaseId: phase!.id, 'title.en': 'Something' }
  expect((await browser.post(paths.activities(address), misplaced)).status).toBe(404)
  const rubbish = { phaseId: 'rubbish', 'title.en': 'Something' }
  expect((await browser.post(paths.activities(address), rubbish)).status).toBe(404)
})

test('an activity moves to another phase and keeps its help', async () => {
  const { browser, at, phases, activities } = await begun()
  const later = (await phases())[2]!
  const to = { version: '1', phaseId: later.id }
  expect((await browser.post(paths.activityPhase(at), to)).status).toBe(303)
  const moved = (await activities()).find(({ id }) => id === at.activityId)
  expect(moved?.phaseId).toBe(later.id)
  expect((await browser.get(paths.activity(at))).text).toContain('How to do this')
  const twice = await browser.post(paths.activityPhase(at), { ...to, version: '2' })
  expect(twice.status).toBe(409)
})

test('two people change one activity: the second sees the other change and keeps what they typed', async () => {
  const { browser, at } = await begun()
  const form = { version: '1', 'title.en': 'Draw the map', 'title.sv': '', ownerId: '' }
  expect((await browser.post(paths.activity(at), form)).status).toBe(303)
  const second = await browser.post(paths.activity(at), { ...form, 'title.en': 'Paint the map' })
  expect(second.status).toBe(409)
  expect(second.text).toContain('Somebody else changed this while you were writing')
  expect(second.text).toMatch(/<del>[^]*Draw/)
  expect(second.text).toMatch(/value="Paint the map"/)
  const state = await browser.post(paths.activityState(at), { version: '1', state: 'done' })
  expect(state.status).toBe(409)
  expect(state.text).toContain('Somebody else changed this while you were writing')
})

test('addresses that name nothing are not found', async () => {
  const { browser, address } = await begun()
  const nothing = '019aa000-0000-7000-8000-000000000000'
  for (const activityId of ['rubbish', nothing]) {
    expect((await browser.get(paths.activity({ ...address, activityId }))).status).toBe(404)
  }
  expect((await browser.get(paths.work({ ...address, initiativeId: nothing }))).status).toBe(404)
})
