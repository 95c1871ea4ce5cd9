import { sql } from 'drizzle-orm'
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { testApp } from '../../../../tests/support/app.ts'
import { noticeWorld } from '../../../../tests/support/notices.ts'
import { inLab } from '../../../platform/db/database.ts'
import { mergeParticipants } from '../../people/index.ts'
import { system } from '../../../platform/actor.ts'
import { noticesAbout, noticesFor } from '../index.ts'
import { chooseChannel } from './channel.ts'

const app = await testApp()
const email = 'ester@test.example'
const phone = '+46 70 123 45 67'
const postalAddress = 'Storgatan 1\n871 30 Härnösand'

test.each([
  ['email', { email, phone }, 'email'],
  ['email', { phone, postalAddress }, 'phone'],
  ['email', { postalAddress }, 'letter'],
  ['email', {}, 'visit'],
  ['email', { accountId: 'one' }, 'app'],
  ['phone', { phone }, 'phone'],
  ['phone', { email, postalAddress }, 'letter'],
  ['letter', { postalAddress: '  ', phone }, 'phone'],
  ['letter', { postalAddress, phone }, 'letter'],
  ['sms', { phone }, 'sms'],
  ['sms', { email }, 'email'],
  ['app', { accountId: 'one', email }, 'app'],
  ['app', { email }, 'email'],
  ['visit', { email, phone, postalAddress }, 'visit'],
] as const)('who wants %s and is known by %o is told by %s', (preferredChannel, known, channel) => {
  const nothing = { email: null, phone: null, postalAddress: null, accountId: null }
  expect(chooseChannel({ ...nothing, ...known, preferredChannel })).toBe(channel)
})

test('a notice on somebody’s own page is there at once, and theirs alone', async () => {
  const { lab, wish, write, row, champion, coordinator, read } = await noticeWorld(app)
  await read(sql`update participant set preferred_channel = 'app'`)
  const [notice] = await write(wish(champion.participantId))
  expect(notice).toMatchObject({ channel: 'app' })
  expect(await row(notice!.id)).toMatchObject({ state: 'delivered', told: true })
  const own = (id: string) =>
    inLab(app.parts.database, lab.id, (db) => noticesFor(db, lab.id, [id]))
  const { notices, next } = await own(champion.participantId)
  expect(notices).toMatchObject([{ subject: 'The night bus', state: 'delivered' }])
  expect(next).toBeNull()
  expect((await own(coordinator.participantId)).notices).toEqual([])
})

test('the record names the notice and holds none of its words', async () => {
  const { told, read } = await noticeWorld(app)
  const { id, participantId } = await told('Ester Lind', 'phone', { phone })
  const [fact] = await read<{ data: Record<string, unknown> }>(
    sql`select data from fact where name = 'feedback-notice.written' and subject = ${id}`,
  )
  expect(fact!.data).toMatchObject({ participantId, channel: 'phone', aboutKind: 'matter' })
  expect(JSON.stringify(fact)).not.toContain('bus')
})

test('new words for what has not reached the person yet replace the old ones', async () => {
  const { resident, wish, write, rows } = await noticeWorld(app)
  const ester = await resident('Ester Lind', 'letter', { postalAddress })
  const about = { kind: 'contribution', id: randomUUID() }
  const [first] = await write(wish(ester, { about }))
  const [again] = await write(wish(ester, { about, body: 'The bus starts in April.' }))
  expect(again).toEqual(first)
  expect(await rows()).toMatchObject([{ body: 'The bus starts in April.', state: 'waiting' }])
  const bo = await resident('Bo Ek', 'letter', { postalAddress })
  await write(wish(bo, { about }), wish(ester))
  expect(await rows()).toHaveLength(3)
})

test('two who answer the same person at once write one notice', async () => {
  const { resident, wish, write, rows } = await noticeWorld(app)
  const ester = await resident('Ester Lind', 'phone', { phone })
  const about = { kind: 'contribution', id: randomUUID() }
  await Promise.all([1, 2, 3, 4].map(() => write(wish(ester, { about }))))
  expect(await rows()).toHaveLength(1)
})

test('a person who was in the list twice is told once, under the kept entry', async () => {
  const { lab, resident, wish, write, rows } = await noticeWorld(app)
  const keptId = await resident('Ester Lind', 'phone', { phone })
  const doubleId = await resident('Ester  LIND', 'letter', { postalAddress })
  const about = { kind: 'contribution', id: randomUUID() }
  await write(wish(doubleId, { about }))
  await app.run(lab.id, system, mergeParticipants, { keptId, doubleId })
  await write(wish(keptId, { about }), wish(doubleId, { about, body: 'The last words.' }))
  expect(await rows()).toMatchObject([{ body: 'The last words.', channel: 'letter' }])
})

test('a hundred answers take as many queries as one, written and written again', async () => {
  const { lab, resident, wish, write, rows } = await noticeWorld(app)
  const people = await Promise.all([1, 2, 3].map((n) => resident(`Person ${n}`, 'visit')))
  const wishes = Array.from({ length: 100 }, (_, n) => wish(people[n % 3]!))
  const one = await app.queries(() => write(wish(people[0]!)))
  expect(await app.queries(() => write(...wishes))).toBe(one)
  expect(await app.queries(() => write(...wishes))).toBeLessThanOrEqual(one)
  expect(await rows()).toHaveLength(101)
  const ids = wishes.map(({ about }) => about.id)
  await inLab(app.parts.database, lab.id, async (db) => {
    const about = await noticesAbout(db, lab.id, 'matter', ids)
    expect(about.size).toBe(100)
    expect(about.get(ids[0]!)).toEqual([{ state: 'waiting', channel: 'visit', toldAt: null }])
    expect((await noticesAbout(db, lab.id, 'comment', ids)).size).toBe(0)
    const first = await noticesFor(db, lab.id, [people[1]!])
    expect([first.notices.length, first.next]).toEqual([33, null])
  })
})

test('nobody of another lab is told anything', async () => {
  const [here, there] = [await noticeWorld(app), await noticeWorld(app)]
  const stranger = await there.resident('Ester Lind', 'phone', { phone })
  await expect(here.write(here.wish(stranger))).rejects.toThrow()
  expect(await here.rows()).toEqual([])
})
