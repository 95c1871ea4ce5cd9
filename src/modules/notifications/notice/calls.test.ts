import { sql } from 'drizzle-orm'
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { testApp } from '../../../../tests/support/app.ts'
import { noticeWorld } from '../../../../tests/support/notices.ts'

const app = await testApp()
const phone = '+46 70 123 45 67'

test('a champion calls: number, what to say in the person’s language, and the result', async () => {
  const { champion, here, paths, resident, wish, write, row } = await noticeWorld(app)
  const ester = await resident('Ester Lind', 'phone', { phone, language: 'sv' })
  const words = { subject: 'Nattbussen', body: 'Den går från mars.', language: 'sv' } as const
  const [notice] = await write(wish(ester, words))
  const list = await champion.browser.get(paths.calls(here))
  expect(list.text).toContain(phone)
  const at = { ...here, feedbackNoticeId: notice!.id }
  expect(list.text).toContain(paths.notice(at))
  const page = await champion.browser.get(paths.notice(at))
  expect(page.text).toContain('tel:+46701234567')
  expect(page.text).toContain('Hej Ester Lind, det är Pål Dahl från Testlabb')
  expect(page.text).toContain('lang="sv"')
  const form = { version: '1', outcome: 'told', result: 'She was glad.' }
  const after = await champion.browser.send(paths.noticeResult(at), form)
  expect(after.text).toContain('Noted.')
  expect(after.text).toContain('Nobody waits for a call')
  expect(await row(notice!.id)).toMatchObject({ state: 'delivered', told: true, attempts: 1 })
  expect((await champion.browser.get(paths.notice(at))).text).toContain('She was glad.')
})

test('two mark the same call: the second is told so, sees the first result, and keeps what was typed', async () => {
  const { champion, coordinator, paths, told, row } = await noticeWorld(app)
  const { id, at } = await told('Ester Lind', 'phone', { phone })
  const mark = (browser: typeof champion.browser, outcome: string, result: string) =>
    browser.post(paths.noticeResult(at), { version: '1', outcome, result })
  const answers = await Promise.all([
    mark(champion.browser, 'told', 'Glad of it.'),
    mark(coordinator.browser, 'wrong-number', 'No such person.'),
    mark(coordinator.browser, 'not-wanted', 'Please write.'),
  ])
  expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409, 422])
  const late = answers.find(({ status }) => status === 409)!
  expect(late.text).toContain('Somebody else marked this meanwhile')
  const { outcome } = await row(id)
  expect(late.text).toContain(outcome === 'told' ? 'Glad of it.' : 'Please write.')
  expect(late.text).toContain(outcome === 'told' ? 'Please write.' : 'Glad of it.')
  expect(late.text).toContain(outcome === 'told' ? 'Pål Dahl' : 'Karin Ek')
})

test('a mark on a page opened before another try is refused while the call still waits', async () => {
  const { champion, coordinator, paths, told, row } = await noticeWorld(app)
  const { id, at } = await told('Ester Lind', 'phone', { phone })
  await champion.browser.post(paths.noticeResult(at), { version: '1', outcome: 'no-answer' })
  const late = { version: '1', outcome: 'told', result: 'Told her.' }
  const refused = await coordinator.browser.post(paths.noticeResult(at), late)
  expect(refused.status).toBe(409)
  expect(refused.text).toContain('No answer')
  expect(refused.text).toMatch(/<textarea[^>]*>Told her\./)
  expect(refused.text).toContain('name="version" value="2"')
  expect(await row(id)).toMatchObject({ state: 'waiting', attempts: 1 })
})

test('call again on a day: it must be a day that comes, and sorts the list', async () => {
  const { champion, here, paths, told, row } = await noticeWorld(app)
  const later = await told('Later Lind', 'phone', { phone })
  await told('Now Ek', 'phone', { phone })
  const mark = (more: Record<string, string>) =>
    champion.browser.post(paths.noticeResult(later.at), { version: '1', outcome: 'again', ...more })
  expect((await mark({})).status).toBe(422)
  expect((await mark({ againOn: 'soon' })).status).toBe(422)
  expect((await mark({ againOn: '2026-11-21' })).status).toBe(409)
  expect((await mark({ againOn: '2026-11-24' })).status).toBe(303)
  expect(await row(later.id)).toMatchObject({ state: 'waiting', outcome: 'again' })
  const list = (await champion.browser.get(paths.calls(here))).text
  expect(list.indexOf('Now Ek')).toBeLessThan(list.indexOf('Later Lind'))
  expect(list).toContain('24 November 2026')
})

test.each([
  ['wrong-address', 'address-wrong', 'The number or address is wrong'],
  ['not-wanted', 'not-wanted', 'does not want to be told this way'],
])(
  'a call that ends with %s goes to the list of what did not arrive',
  async (outcome, problem, says) => {
    const { champion, here, paths, told, row } = await noticeWorld(app)
    const { id, at } = await told('Ester Lind', 'phone', { phone })
    await champion.browser.post(paths.noticeResult(at), { version: '1', outcome })
    expect(await row(id)).toMatchObject({ state: 'failed', problem, told: false })
    expect((await champion.browser.get(paths.failed(here))).text).toContain(says)
  },
)

test('a wrong mark is undone once; the call waits again as before', async () => {
  const { champion, here, paths, told, row } = await noticeWorld(app)
  const { id, at } = await told('Ester Lind', 'phone', { phone })
  const marked = { version: '1', outcome: 'told', result: 'x' }
  const list = await champion.browser.send(paths.noticeResult(at), marked)
  expect(list.text).toContain(paths.noticeResultUndoing(at))
  await champion.browser.send(paths.noticeResultUndoing(at))
  expect(await row(id)).toMatchObject({ state: 'waiting', told: false, attempts: 0, outcome: null })
  expect((await champion.browser.post(paths.noticeResultUndoing(at))).status).toBe(409)
  expect((await champion.browser.get(paths.calls(here))).text).toContain('Ester Lind')
})

test('a form sent twice marks once', async () => {
  const { champion, paths, told, read } = await noticeWorld(app)
  const { at } = await told('Ester Lind', 'phone', { phone })
  const form = { opId: randomUUID(), version: '1', outcome: 'no-answer' }
  const twice = await Promise.all(
    [1, 2].map(() => champion.browser.post(paths.noticeResult(at), form)),
  )
  expect(twice.map(({ status }) => status)).toEqual([303, 303])
  expect(await read(sql`select 1 from fact where name = 'feedback-notice.marked'`)).toHaveLength(1)
})

test('what was told is given no other way, and only a way that is open', async () => {
  const { champion, paths, told, version } = await noticeWorld(app)
  const { id, at } = await told('Ester Lind', 'phone', { phone })
  const go = async (channel: string) =>
    champion.browser.post(paths.noticeChannel(at), { channel, version: await version(id) })
  expect((await go('letter')).text).toContain('We do not know how to reach the person this way')
  expect((await go('pigeon')).status).toBe(422)
  expect((await go('visit')).status).toBe(303)
  const told2 = { version: await version(id), outcome: 'told' }
  expect((await champion.browser.post(paths.noticeResult(at), told2)).status).toBe(303)
  expect((await go('phone')).status).toBe(409)
})

test('visits are listed by place', async () => {
  const { lab, champion, here, paths, told, read } = await noticeWorld(app)
  const names = [
    ['Ada Ek', 'Ullånger'],
    ['Bo Berg', 'Docksta'],
    ['Cia Lind', ''],
  ]
  for (const [name, place] of names) {
    const { participantId } = await told(name!, 'visit')
    if (!place) continue
    const placeId = randomUUID()
    await read(sql`insert into place values (${lab.id}, ${placeId}, ${place}, 63, 18)`)
    await read(sql`update participant set place_id = ${placeId} where id = ${participantId}`)
  }
  const { text } = await champion.browser.get(paths.visits(here))
  const at = ['Cia Lind', 'Bo Berg', 'Ada Ek'].map((name) => text.indexOf(name))
  expect(at).toEqual(at.toSorted((a, b) => a - b))
  expect(at[0]).toBeGreaterThan(0)
})
