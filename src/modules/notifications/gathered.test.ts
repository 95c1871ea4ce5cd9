import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { expect, test } from 'vitest'
import { testApp, testNow } from '../../../tests/support/app.ts'
import { noticeWorld, type NoticeWorld } from '../../../tests/support/notices.ts'
import { system } from '../../platform/actor.ts'
import { command } from '../../platform/command.ts'
import { inLab } from '../../platform/db/database.ts'
import { done } from '../../shared/result.ts'
import { personalData } from './personal-data.ts'

const app = await testApp()
const phone = '+46 70 123 45 67'
const postalAddress = 'Storgatan 1\n871 30 Härnösand'

test('a champion sees who waits for a call or visit; a coordinator what waits to be printed', async () => {
  const { champion, coordinator, here, paths, told } = await noticeWorld(app)
  await told('Ester Lind', 'phone', { phone })
  const call = await told('Bo Ek', 'phone', { phone })
  await told('Cia Berg', 'visit')
  await told('Dan Ås', 'letter', { postalAddress })
  const today = `/${here.lab}/today`
  const hers = (await champion.browser.get(today)).text
  expect(hers).toContain('2 people wait for a call')
  expect(hers).toContain('1 person waits for a visit')
  expect(hers).not.toContain('waits to be printed')
  expect((await coordinator.browser.get(today)).text).toContain('1 letter waits to be printed')
  await coordinator.browser.post(paths.noticeAssignee(call.at), {
    participantId: coordinator.participantId,
  })
  expect((await champion.browser.get(today)).text).toContain('1 person waits for a call')
  expect((await coordinator.browser.get(today)).text).toContain('1 person waits for a call')
  const again = { version: '1', outcome: 'again', againOn: '2026-11-30' }
  await coordinator.browser.post(paths.noticeResult(call.at), again)
  expect((await coordinator.browser.get(today)).text).not.toContain('waits for a call')
})

test('what did not arrive, and who has waited for more than a week, is stuck', async () => {
  const { champion, coordinator, here, paths, told } = await noticeWorld(app)
  const failed = await told('Ester Lind', 'phone', { phone })
  await told('Bo Ek', 'visit')
  const stuck = async () => (await coordinator.browser.get(`/${here.lab}/stuck`)).text
  expect(await stuck()).not.toContain('answer')
  const gone = { version: '1', outcome: 'wrong-address' }
  await champion.browser.post(paths.noticeResult(failed.at), gone)
  expect(await stuck()).toContain('1 answer did not arrive')
  app.clock.set(new Date(testNow.getTime() + 8 * 24 * 3600 * 1000))
  expect(await stuck()).toContain('1 person has waited for an answer for more than 7 days')
  app.clock.set(testNow)
})

const asked = { words: 'take', nameless: 'Somebody', names: [], emails: [] } as const
const erase = command('test.erase', z.array(z.string()), async (ctx, ids) => {
  ctx.record({ name: 'test.erased', subject: ids[0]! })
  return done(await personalData.erase(ctx, ids, asked))
})
const gather = ({ lab }: NoticeWorld, ids: string[]) =>
  inLab(app.parts.database, lab.id, (db) => personalData.gather(db, lab.id, ids))

test('a person takes along what they were told', async () => {
  const world = await noticeWorld(app)
  const { participantId } = await world.told('Ester Lind', 'phone', { phone })
  const [records] = await gather(world, [participantId])
  expect(records!.rows).toMatchObject([{ subject: 'The night bus', state: 'waiting' }])
  expect(await gather(world, [world.champion.participantId])).toEqual([])
  expect(await gather(world, [])).toEqual([])
})

test('an erased person leaves no words, nobody is told any more, and that they were told stays', async () => {
  const world = await noticeWorld(app)
  const { lab, champion, coordinator, here, paths, told, wish, write, rows, read } = world
  const done1 = await told('Ester Lind', 'phone', { phone, email: 'ester@test.example' })
  const marked = { version: '1', outcome: 'told', result: 'Glad.' }
  await champion.browser.post(paths.noticeResult(done1.at), marked)
  await read(sql`update participant set preferred_channel = 'email' where name = 'Ester Lind'`)
  const [mail] = await write(wish(done1.participantId))
  expect(mail!.channel).toBe('email')
  const left = await app.run(lab.id, system, erase, [done1.participantId])
  expect(left).toEqual([{ because: 'notifications.personal.remains', count: 2 }])
  await app.drain()
  const nobody = { participantId: null, subject: '', body: '', address: '' }
  const byState = (await rows()).toSorted((x, y) => x.state.localeCompare(y.state))
  expect(byState).toMatchObject([
    { ...nobody, state: 'delivered', told: true },
    { ...nobody, state: 'failed', problem: 'person-erased' },
  ])
  expect(JSON.stringify(await read(sql`select * from feedback_notice`))).not.toMatch(/Glad|bus/)
  for (const address of [paths.notices(here), paths.failed(here), paths.noticeList(here)]) {
    expect((await coordinator.browser.get(address)).text).not.toContain(done1.id)
  }
  expect((await coordinator.browser.get(paths.notice(done1.at))).status).toBe(404)
  expect((await coordinator.browser.post(paths.noticeResultUndoing(done1.at))).status).toBe(404)
})

test('who was forgotten is looked for no more, whatever is answered later', async () => {
  const { champion, here, paths, resident, wish, write, rows, read } = await noticeWorld(app)
  const ester = await resident('Ester Lind', 'email', { email: 'ester@test.example' })
  await read(sql`update participant set erased_at = now() where id = ${ester}`)
  await write(wish(ester))
  await app.drain()
  const nobody = { participantId: null, body: '', state: 'failed', problem: 'person-erased' }
  expect(await rows()).toMatchObject([nobody])
  expect((await champion.browser.get(paths.failed(here))).text).not.toContain('Ester')
})

test('a champion who is erased is no longer named as who called or posted', async () => {
  const { lab, champion, coordinator, paths, told, read, here } = await noticeWorld(app)
  const call = await told('Ester Lind', 'phone', { phone })
  await told('Bo Ek', 'letter', { postalAddress })
  const { participantId } = champion
  await coordinator.browser.post(paths.noticeAssignee(call.at), { participantId })
  await champion.browser.post(paths.noticeResult(call.at), { version: '1', outcome: 'told' })
  await champion.browser.post(paths.letterBatches(here))
  await app.run(lab.id, system, erase, [participantId])
  const named = await read(sql`
    select 1 from feedback_notice where ${participantId} in (assigned_to, marked_by)
    union all select 1 from letter_batch where ${participantId} in (made_by, posted_by)`)
  expect(named).toEqual([])
  expect((await coordinator.browser.get(paths.notice(call.at))).text).toContain('no longer here')
})
