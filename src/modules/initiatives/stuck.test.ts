import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { actorOf, testApp, testNow } from '../../../tests/support/app.ts'
import { gateOf } from '../../../tests/support/gate.ts'
import { startedInitiative } from '../../../tests/support/initiative.ts'
import { inLab } from '../../platform/db/database.ts'
import { anonymous } from '../../platform/actor.ts'
import { formGroup } from '../people/index.ts'
import { initiativePaths as paths } from './index.ts'
import { gathered } from './stuck/gathered.ts'

const app = await testApp()
const dayMs = 24 * 60 * 60 * 1000

async function begun() {
  const lab = await app.lab()
  const coordinator = await app.person(lab, { role: 'coordinator' })
  const { browser } = coordinator
  const at = (now: Date) =>
    inLab(app.parts.database, lab.id, (db) => gathered.stuck!(db, lab.id, lab.slug, now))
  const start = async () => {
    const started = await startedInitiative(app, lab, coordinator)
    const resident = await app.person(lab, {
      role: 'resident-representative',
      initiativeId: started.id,
      name: 'Britt Nordin',
    })
    const gate = await gateOf(started, 'ecosystem')
    const person = `resident-representative:${resident.participantId}`
    await browser.post(gate.requests, { 'people[]': [person] })
    return { started, resident, gate }
  }
  return { lab, coordinator, browser, at, start }
}

test('what is stuck names the blocked, the overdue, the ownerless and the gates that wait, with reasons', async () => {
  const { lab, browser, at, start, coordinator } = await begun()
  const { started, resident, gate } = await start()
  const [first, second] = await started.activities()
  const activity = (id: string) => ({ ...started.address, activityId: id })
  const because = 'The map is locked in a drawer'
  await browser.post(paths.activityState(activity(first!.id)), {
    version: '1',
    state: 'blocked',
    because,
  })
  await started.read(sql`
    update activity set due_on = '2026-11-21', owner_id = ${coordinator.participantId}
    where id = ${second!.id}`)
  const early = await at(testNow)
  const keys = early.map(({ key }) => key)
  expect(keys).toContain('initiatives.stuck.blocked')
  expect(early.find(({ key }) => key.endsWith('blocked'))!.values).toMatchObject({ because })
  expect(keys).toContain('initiatives.stuck.overdue')
  expect(keys).not.toContain('initiatives.stuck.no-owner')
  const waiting = early.find(({ key }) => key === 'initiatives.stuck.gate-waiting')!
  expect(waiting.values).toMatchObject({ people: 'Britt Nordin', more: 0 })
  expect(waiting.address).toBe(gate.page)
  const late = await at(new Date(testNow.getTime() + 8 * dayMs))
  const lateKeys = late.map(({ key }) => key)
  expect(lateKeys).toContain('initiatives.stuck.gate-late')
  expect(lateKeys.filter((key) => key === 'initiatives.stuck.no-owner')).toHaveLength(2)
  const page = await browser.get(`/${lab.slug}/stuck`)
  expect(page.text).toContain(because)
  expect(page.text).toContain('waits for Britt Nordin')

  const me = { ...anonymous(), kind: 'participant' as const, participantId: resident.participantId }
  const mine = await inLab(app.parts.database, lab.id, (db) =>
    gathered.waitsForMe!(db, lab.id, lab.slug, me, testNow, app.parts.checkers),
  )
  expect(mine.map(({ key }) => key)).toEqual(['initiatives.mine.sign'])
  const own = { ...me, participantId: coordinator.participantId }
  const theirs = await inLab(app.parts.database, lab.id, (db) =>
    gathered.waitsForMe!(db, lab.id, lab.slug, own, testNow, app.parts.checkers),
  )
  expect(theirs.map(({ key }) => key)).toEqual(['initiatives.mine.overdue'])
})

test('the number of queries does not grow with the initiatives, and a paused one is not stuck', async () => {
  const { browser, at, start } = await begun()
  const { started } = await start()
  const few = await app.queries(() => at(testNow))
  await start()
  await start()
  expect(await app.queries(() => at(testNow))).toBe(few)
  expect(few).toBeLessThanOrEqual(5)
  const before = (await at(testNow)).length
  await browser.post(paths.pause(started.address))
  expect((await at(testNow)).length).toBeLessThan(before)
})

test('a gate where all is settled tells whoever holds it, a role or a group, and nobody else', async () => {
  const { lab, coordinator, browser } = await begun()
  const started = await startedInitiative(app, lab, coordinator)
  const gate = await gateOf(started, 'ecosystem', ['provider-present'])
  const manager = { role: 'provider-manager', initiativeId: started.id } as const
  const ready = 'The gate of “Establish the lab ecosystem” in Home care at night is ready for you'
  const [first, second] = [await app.person(lab), await app.person(lab)]
  const told = async (who: typeof coordinator) =>
    (await who.browser.get(`/${lab.slug}/today`)).text.includes(ready)
  expect(await told(coordinator)).toBe(false)
  const provider = await app.person(lab, manager)
  expect(await told(coordinator)).toBe(true)
  expect(await told(provider)).toBe(false)

  const memberIds = [first.participantId, second.participantId]
  const details = { name: 'The village', about: '', quorum: 2, rule: 'majority', memberIds }
  const group = await app.run(lab.id, actorOf(coordinator, 'coordinator'), formGroup, details)
  await browser.post(gate.holder, { groupId: group.id, holderRole: 'coordinator' })
  const vote = { role: 'group-member', verdict: 'agree' }
  await first.browser.post(gate.signOffs, vote)
  const people = [coordinator, first, second]
  expect(await Promise.all(people.map(told))).toEqual([false, false, true])
  await second.browser.post(gate.signOffs, vote)
  expect(await Promise.all(people.map(told))).toEqual([false, true, true])
  await first.browser.post(gate.passage)
  expect(await told(second)).toBe(false)
})

test('what waits for me is asked with the same few queries, however many gates are ready', async () => {
  const { lab, coordinator } = await begun()
  const me = actorOf(coordinator, 'coordinator')
  const start = async () => {
    const started = await startedInitiative(app, lab, coordinator)
    await app.person(lab, { role: 'provider-manager', initiativeId: started.id })
    await gateOf(started, 'ecosystem', ['provider-present'])
  }
  const mine = () =>
    inLab(app.parts.database, lab.id, (db) =>
      gathered.waitsForMe!(db, lab.id, lab.slug, me, testNow, app.parts.checkers),
    )
  await start()
  expect(await app.queries(mine)).toBe(5)
  await start()
  await start()
  expect(await mine()).toHaveLength(3)
  expect(await app.queries(mine)).toBe(5)
})

test('in a lab without initiatives nothing is stuck', async () => {
  const { at } = await begun()
  expect(await at(testNow)).toEqual([])
})
