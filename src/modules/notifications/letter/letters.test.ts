import { sql } from 'drizzle-orm'
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { testApp, testNow } from '../../../../tests/support/app.ts'
import { noticeWorld, type NoticeWorld } from '../../../../tests/support/notices.ts'
import { system } from '../../../platform/actor.ts'
import { changeLabProfile } from '../../labs/index.ts'
import { lettersMax } from './input.ts'

const app = await testApp()
const postalAddress = 'Storgatan 1\n871 30 Härnösand'

/** Makes a batch of all that waits and says where its pages are. */
async function batchOf({ coordinator, here, paths }: NoticeWorld) {
  const made = await coordinator.browser.post(paths.letterBatches(here))
  const letterBatchId = /letter-batches\/([0-9a-f-]{36})$/.exec(made.location ?? '')?.[1]
  if (!letterBatchId) throw new Error(`no batch was made: ${made.status} ${made.location}`)
  return { ...here, letterBatchId }
}

test('waiting letters are printed in one go, each on its sheet in its reader’s language, and posted', async () => {
  const world = await noticeWorld(app)
  const { lab, coordinator, here, paths, resident, wish, write, rows } = world
  await app.run(lab.id, system, changeLabProfile, {
    version: 1,
    postalAddress: 'Nybrogatan 15\n871 30 Härnösand',
    championPhone: '+46 611 55 01 00',
  })
  const ester = await resident('Ester Lind', 'letter', { postalAddress, language: 'sv' })
  const bo = await resident('Bo Ek', 'letter', { postalAddress: 'Box 2\n870 10 Ramvik' })
  const swedish = { subject: 'Nattbussen', body: 'Den går.\n\nTack!', language: 'sv' } as const
  await write(wish(ester, swedish), wish(bo))
  expect((await coordinator.browser.get(paths.letters(here))).text).toContain('2 letters wait')
  const at = await batchOf(world)
  const { text } = await coordinator.browser.get(paths.letterSheets(at))
  expect(text.match(/<article class="letter"/g)).toHaveLength(2)
  expect(text).toContain('lang="sv"')
  expect(text).toContain('Testlabb · Nybrogatan 15 · 871 30 Härnösand')
  expect(text).toContain('Ester Lind\nStorgatan 1\n871 30 Härnösand</address>')
  expect(text).toContain('Hej Ester Lind,')
  expect(text).toContain('22 november 2026')
  expect(text).toContain('Telefon: +46 611 55 01 00')
  expect(text).toContain('45 mm from the top')
  expect(await rows()).toMatchObject([
    { state: 'sending', told: false },
    { state: 'sending', told: false },
  ])
  const posted = await coordinator.browser.send(paths.letterPosting(at))
  expect(posted.text).toContain('Karin Ek')
  expect(await rows()).toMatchObject([
    { state: 'sent', told: true },
    { state: 'sent', told: true },
  ])
  expect((await coordinator.browser.post(paths.letterPosting(at))).status).toBe(409)
})

test('a letter that comes back is nobody’s answer: it returns to the list, and the mark can be undone', async () => {
  const world = await noticeWorld(app)
  const { coordinator, here, paths, told, row, read, version } = world
  const { id, at, participantId } = await told('Ester Lind', 'letter', { postalAddress })
  expect((await coordinator.browser.post(paths.letterReturn(at))).status).toBe(409)
  const batch = await batchOf(world)
  await coordinator.browser.post(paths.letterPosting(batch))
  const back = await coordinator.browser.send(paths.letterReturn(at))
  expect(back.text).toContain('Find out where the person lives now')
  expect(await row(id)).toMatchObject({ state: 'returned', told: false })
  expect((await coordinator.browser.get(paths.failed(here))).text).toContain('Ester Lind')
  await coordinator.browser.post(paths.noticeResultUndoing(at))
  expect(await row(id)).toMatchObject({ state: 'sent', told: true })
  await coordinator.browser.post(paths.letterReturn(at))
  await read(sql`update participant set postal_address = 'Nygatan 2' where id = ${participantId}`)
  const form = { channel: 'letter', version: await version(id) }
  expect((await coordinator.browser.post(paths.noticeChannel(at), form)).status).toBe(303)
  const sheets = await coordinator.browser.get(paths.letterSheets(await batchOf(world)))
  expect(sheets.text).toContain('Nygatan 2')
})

test('letters that were not posted after all wait again, apart from those that came back', async () => {
  const world = await noticeWorld(app)
  const { coordinator, here, paths, told, row } = world
  const first = await told('Ester Lind', 'letter', { postalAddress })
  const second = await told('Bo Ek', 'letter', { postalAddress })
  const at = await batchOf(world)
  await coordinator.browser.post(paths.letterPosting(at))
  expect((await coordinator.browser.post(paths.letterBatchDissolution(at))).status).toBe(409)
  await coordinator.browser.post(paths.letterReturn(first.at))
  await coordinator.browser.post(paths.letterPostingUndoing(at))
  expect((await coordinator.browser.post(paths.letterPostingUndoing(at))).status).toBe(409)
  expect((await row(second.id)).state).toBe('sending')
  expect((await coordinator.browser.post(paths.letterBatchDissolution(at))).status).toBe(303)
  expect((await row(second.id)).state).toBe('waiting')
  expect((await row(first.id)).state).toBe('returned')
  expect((await coordinator.browser.get(paths.letterBatch(at))).status).toBe(404)
  expect((await coordinator.browser.get(paths.letters(here))).text).toContain('1 letter waits')
})

test('a letter whose address is gone comes back to the list instead of going out empty', async () => {
  const { coordinator, here, paths, told, row, read } = await noticeWorld(app)
  const { id } = await told('Ester Lind', 'letter', { postalAddress })
  await read(sql`update participant set postal_address = ' '`)
  const made = await coordinator.browser.post(paths.letterBatches(here))
  expect(made.location).toBe(paths.failed(here))
  expect(await row(id)).toMatchObject({ state: 'failed', problem: 'address-missing' })
  expect((await coordinator.browser.post(paths.letterBatches(here))).status).toBe(409)
})

test('two who print at once put each letter on one sheet only', async () => {
  const { champion, coordinator, here, paths, resident, wish, write, read } = await noticeWorld(app)
  const ester = await resident('Ester Lind', 'letter', { postalAddress })
  await write(...Array.from({ length: 40 }, () => wish(ester)))
  const both = await Promise.all(
    [champion, coordinator].map(({ browser }) => browser.post(paths.letterBatches(here))),
  )
  const made = both.filter(({ status }) => status === 303).length
  expect(both.every(({ status }) => status === 303 || status === 409)).toBe(true)
  const found = await read<{ letters: number; batches: number }>(sql`
    select count(*)::int as letters, count(distinct batch_id)::int as batches
    from feedback_notice where state = 'sending' and batch_id is not null`)
  expect(found).toEqual([{ letters: 40, batches: made }])
})

test('a batch holds so many letters and no more, and takes the same few queries', async () => {
  const world = await noticeWorld(app)
  const { coordinator, here, paths, resident, wish, write } = world
  const ester = await resident('Ester Lind', 'letter', { postalAddress })
  await write(wish(ester))
  const small = await batchOf(world)
  const read = (at: typeof small) =>
    app.queries(() => coordinator.browser.get(paths.letterSheets(at)))
  const few = await read(small)
  expect(few).toBeLessThanOrEqual(4)
  await write(...Array.from({ length: lettersMax + 5 }, () => wish(ester)))
  expect(await read(await batchOf(world))).toBe(few)
  expect((await coordinator.browser.get(paths.letters(here))).text).toContain('5 letters wait')
})

test('a form sent twice makes one batch', async () => {
  const { coordinator, here, paths, told, read } = await noticeWorld(app)
  await told('Ester Lind', 'letter', { postalAddress })
  await told('Bo Ek', 'letter', { postalAddress })
  const form = { opId: randomUUID() }
  const post = () => coordinator.browser.post(paths.letterBatches(here), form)
  const [one, two] = [await post(), await post()]
  expect(two.location).toBe(one.location)
  expect(await read(sql`select 1 from letter_batch`)).toHaveLength(1)
})

test('batches go on by cursor, and those of another lab are not there', async () => {
  const world = await noticeWorld(app)
  const { coordinator, here, paths, resident, wish, write } = world
  const ester = await resident('Ester Lind', 'letter', { postalAddress })
  let last = ''
  for (let n = 0; n < 21; n++) {
    app.clock.set(new Date(testNow.getTime() + n * 1000))
    await write(wish(ester))
    last = (await batchOf(world)).letterBatchId
  }
  const first = await coordinator.browser.get(paths.letters(here))
  expect(first.text).toContain(last)
  const next = /href="([^"]*)" rel="next"/.exec(first.text)![1]!
  expect(
    (await coordinator.browser.get(next)).text.match(/letter-batches\/[0-9a-f-]{36}/g),
  ).toHaveLength(1)
  const other = await noticeWorld(app)
  const foreign = { ...other.here, letterBatchId: last }
  for (const address of [paths.letterBatch(foreign), paths.letterSheets(foreign)]) {
    expect((await other.coordinator.browser.get(address)).status).toBe(404)
  }
  expect((await other.coordinator.browser.post(paths.letterPosting(foreign))).status).toBe(404)
})
