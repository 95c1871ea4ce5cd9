import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp } from '../../../../tests/support/app.ts'
import { noticeWorld } from '../../../../tests/support/notices.ts'
import { peoplePaths } from '../../people/index.ts'

const app = await testApp()
const phone = '+46 70 123 45 67'

test('calls and visits go on paper for a round without coverage: whom, where, what to say, boxes to tick', async () => {
  const { champion, here, paths, resident, wish, write, told } = await noticeWorld(app)
  const postalAddress = 'Storgatan 1\n871 30 Härnösand'
  const details = { postalAddress, supportNeeds: 'Speak slowly', language: 'sv' }
  const ester = await resident('Ester Lind', 'visit', details)
  await write(wish(ester, { subject: 'Nattbussen', body: 'Den går.', language: 'sv' }))
  await told('Bo Ek', 'phone', { phone })
  const list = await champion.browser.get(paths.visits(here))
  expect(list.text).toContain(paths.visitsSheet(here))
  const { text } = await champion.browser.get(paths.visitsSheet(here))
  for (const said of ['Ester Lind', postalAddress, 'Speak slowly', 'Den går.', 'Nobody at home'])
    expect(text).toContain(said)
  expect(text).toContain('Hej Ester Lind, jag är Pål Dahl från Testlabb')
  expect(text).not.toContain('Bo Ek')
  const calls = await champion.browser.get(paths.callsSheet(here))
  expect(calls.text).toContain(phone)
  expect(calls.text).not.toContain('Ester Lind')
  const mine = await champion.browser.get(`${paths.callsSheet(here)}?mine=yes`)
  expect(mine.text).not.toContain('Bo Ek')
  expect(await app.queries(() => champion.browser.get(paths.callsSheet(here)))).toBe(3)
})

test('text messages that could not be sent are put on the call list with one press, where a number is known', async () => {
  const { champion, here, paths, told, row, read } = await noticeWorld(app)
  const [one, two, lost] = [
    await told('Ester Lind', 'sms', { phone }),
    await told('Bo Ek', 'sms', { phone }),
    await told('Cia Berg', 'sms', { phone }),
  ]
  const mail = await told('Dan Ås', 'email', { email: 'dan@test.example' })
  await app.drain()
  await read(sql`update participant set phone = null where id = ${lost.participantId}`)
  const page = await champion.browser.get(paths.failed(here))
  expect(page.text).toContain(paths.callsInstead(here))
  const calls = await champion.browser.send(paths.callsInstead(here))
  expect(calls.text).toMatch(/Ester Lind[^]*Bo Ek|Bo Ek[^]*Ester Lind/)
  for (const { id } of [one, two])
    expect(await row(id)).toMatchObject({ channel: 'phone', state: 'waiting', problem: null })
  expect(await row(lost.id)).toMatchObject({ channel: 'sms', state: 'failed' })
  expect((await row(mail.id)).channel).toBe('email')
  expect((await champion.browser.post(paths.callsInstead(here))).status).toBe(409)
})

test('a person’s page leads to what they were told, to keepers of the list', async () => {
  const { champion, here, paths, told } = await noticeWorld(app)
  const { participantId } = await told('Ester Lind', 'phone', { phone })
  const { text } = await champion.browser.get(peoplePaths.person({ ...here, participantId }))
  expect(text).toContain('1 answer to this person')
  const address = `${paths.noticeList(here)}?person=${participantId}`
  expect(text).toContain(address)
  expect((await champion.browser.get(address)).text).toContain('Ester Lind')
})
