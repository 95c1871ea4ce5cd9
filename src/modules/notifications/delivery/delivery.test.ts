import { sql } from 'drizzle-orm'
import { simpleParser, type ParsedMail } from 'mailparser'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { testApp } from '../../../../tests/support/app.ts'
import { noticeWorld } from '../../../../tests/support/notices.ts'
import { system } from '../../../platform/actor.ts'
import type { Log } from '../../../platform/log.ts'
import { changeLabProfile } from '../../labs/index.ts'
import { attemptsMax } from './job.ts'
import { logSms } from './sms.ts'

const received: { to: string[]; mail: ParsedMail }[] = []
let answer: (address: string) => Error | null = () => null
const refusal = (responseCode: number) => Object.assign(new Error('no'), { responseCode })
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo: ({ address }, _session, next) => next(answer(address)),
  onData(stream, session, next) {
    simpleParser(stream).then((mail) => {
      received.push({ to: session.envelope.rcptTo.map(({ address }) => address), mail })
      next()
    }, next)
  },
})
await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
const { port } = server.server.address() as AddressInfo
afterAll(() => new Promise<void>((closed) => server.close(closed)))

const app = await testApp({ SMTP_URL: `smtp://127.0.0.1:${port}` })
const email = 'ester@test.example'
const phone = '+46 70 123 45 67'

beforeEach(() => {
  received.length = 0
  answer = () => null
})

/** Makes tries that wait for a better moment due. */
const due = () =>
  app.database.owner.query('update graphile_worker._private_jobs set run_at = now()')
const waiting = async () => {
  const jobs = `select 1 from graphile_worker.jobs where task_identifier = 'notifications.deliver'`
  return (await app.database.owner.query(jobs)).rowCount
}

test('an e-mail reaches its person in their language, signed by the lab, and counts as told', async () => {
  const { lab, resident, wish, write, row } = await noticeWorld(app)
  await app.run(lab.id, system, changeLabProfile, {
    version: 1,
    championName: 'Pål Dahl',
    championPhone: '+46 611 55 01 00',
  })
  const ester = await resident('Ester Lind', 'email', { email, language: 'sv' })
  const words = { subject: 'Nattbussen', body: 'Bussen går från mars.', language: 'sv' } as const
  const [notice] = await write(wish(ester, words))
  expect(await row(notice!.id)).toMatchObject({ state: 'waiting', told: false })
  await app.drain()
  const [letter] = received
  expect(letter!.to).toEqual([email])
  expect(letter!.mail.subject).toBe('Nattbussen')
  expect(letter!.mail.headers.get('content-language')).toBe('sv')
  expect(letter!.mail.text).toBe(
    'Hej Ester Lind,\n\nBussen går från mars.\n\nVänliga hälsningar\nPål Dahl\nTestlabb\nTelefon: +46 611 55 01 00\n',
  )
  expect(await row(notice!.id)).toMatchObject({ state: 'sent', told: true, address: email })
})

test('words that came later are the ones sent, once, however many jobs were queued', async () => {
  const { resident, wish, write } = await noticeWorld(app)
  const first = wish(await resident('Ester Lind', 'email', { email }))
  await write(first)
  await write({ ...first, body: 'From April.' })
  await app.drain()
  expect(received).toHaveLength(1)
  expect(received[0]!.mail.text).toContain('From April.')
})

test('no line break of a subject becomes a header, and no words lie in the queue', async () => {
  const { resident, wish, write } = await noticeWorld(app)
  const ester = await resident('Ester Lind', 'email', { email })
  await write(wish(ester, { subject: 'The bus\r\nBcc: all@example.org', body: '<b>Hello</b>' }))
  const queued = await app.database.owner.query('select * from graphile_worker._private_jobs')
  expect(JSON.stringify(queued.rows)).not.toMatch(/Hello|ester/)
  await app.drain()
  expect(received[0]!.mail.subject).toBe('The bus Bcc: all@example.org')
  expect(received[0]!.to).toEqual([email])
})

test('a server that is away is tried again; the notice waits meanwhile', async () => {
  const { told, row } = await noticeWorld(app)
  const { id } = await told('Ester Lind', 'email', { email })
  answer = () => refusal(451)
  await app.drain()
  expect([await waiting(), (await row(id)).state]).toEqual([1, 'waiting'])
  answer = () => null
  await due()
  await app.drain()
  expect(await row(id)).toMatchObject({ state: 'sent', attempts: 2 })
  expect([await waiting(), received.length]).toEqual([0, 1])
})

test('when the last try fails, the notice comes back to people instead of getting lost', async () => {
  const { told, row, read, coordinator, here, paths } = await noticeWorld(app)
  const { id } = await told('Ester Lind', 'email', { email })
  await read(sql`update feedback_notice set attempts = ${attemptsMax - 1}`)
  answer = () => refusal(451)
  await app.drain()
  expect(await row(id)).toMatchObject({ state: 'failed', problem: 'server-away', told: false })
  expect(await waiting()).toBe(0)
  expect((await coordinator.browser.get(paths.failed(here))).text).toContain('Ester Lind')
})

test('an address nobody takes fails at once, with what to do', async () => {
  const { told, row, coordinator, paths } = await noticeWorld(app)
  const { id, at } = await told('Ester Lind', 'email', { email, phone })
  answer = () => refusal(550)
  await app.drain()
  expect(await row(id)).toMatchObject({ state: 'failed', problem: 'refused-by-server' })
  expect(await waiting()).toBe(0)
  const page = await coordinator.browser.get(paths.notice(at))
  expect(page.text).toContain('The mail server of the person did not take it')
  expect(page.text).toContain('value="phone"')
})

test('an address that is gone by now fails; put right, the same way is tried again', async () => {
  const { told, row, read, version, coordinator, paths } = await noticeWorld(app)
  const { id, at, participantId } = await told('Ester Lind', 'email', { email })
  const setTo = (to: string | null) =>
    read(sql`update participant set email = ${to} where id = ${participantId}`)
  await setTo(null)
  await app.drain()
  expect(await row(id)).toMatchObject({ state: 'failed', problem: 'address-missing' })
  const again = async () => {
    const form = { channel: 'email', version: await version(id) }
    return coordinator.browser.post(paths.noticeChannel(at), form)
  }
  expect((await again()).status).toBe(409)
  await setTo('ester at home')
  await again()
  await app.drain()
  expect(await row(id)).toMatchObject({ state: 'failed', problem: 'address-wrong' })
  await setTo(email)
  await again()
  await app.drain()
  expect(await row(id)).toMatchObject({ state: 'sent', address: email })
})

test('a try that was cut off is taken up again after ten minutes, one under way is left alone', async () => {
  const { told, row, read, version, coordinator, paths } = await noticeWorld(app)
  const { id, at } = await told('Ester Lind', 'email', { email })
  const started = (ago: string) =>
    read(sql`update feedback_notice set state = 'sending',
      tried_at = ${app.clock.now().toISOString()}::timestamptz - ${ago}::interval`)
  await started('1 minute')
  await app.drain()
  expect([received.length, (await row(id)).state]).toEqual([0, 'sending'])
  const redirect = async () =>
    coordinator.browser.post(paths.noticeChannel(at), {
      channel: 'visit',
      version: await version(id),
    })
  expect((await redirect()).status).toBe(409)
  await started('11 minutes')
  expect((await coordinator.browser.get(paths.notice(at))).text).toContain('Choose another way')
  await app.database.owner.query(
    `select graphile_worker.add_job('notifications.deliver', $1::json)`,
    [
      JSON.stringify({
        labId: (await read(sql`select lab_id from participant`))[0]!.lab_id,
        noticeId: id,
      }),
    ],
  )
  await app.drain()
  expect([received.length, (await row(id)).state]).toEqual([1, 'sent'])
})

test('a text message is only noted: the person is not told, and a call is one press away', async () => {
  const { told, row, version, coordinator, paths, here } = await noticeWorld(app)
  const { id, at } = await told('Ester Lind', 'sms', { phone })
  await app.drain()
  expect(await row(id)).toMatchObject({ state: 'failed', problem: 'no-sms-provider', told: false })
  const overview = await coordinator.browser.get(paths.notices(here))
  expect(overview.text).toContain('This site cannot send text messages')
  const form = { channel: 'phone', version: await version(id) }
  await coordinator.browser.send(paths.noticeChannel(at), form)
  expect(await row(id)).toMatchObject({ channel: 'phone', state: 'waiting', problem: null })
  expect((await coordinator.browser.get(paths.calls(here))).text).toContain(phone)
})

test('the log of text messages holds neither words nor a whole number', async () => {
  const lines: unknown[] = []
  const log = { info: (...line: unknown[]) => lines.push(line) } as unknown as Log
  expect(await logSms(log).send(phone, 'The bus runs.')).toMatchObject({ code: 'no-sms-provider' })
  expect(lines).toHaveLength(1)
  expect(JSON.stringify(lines)).not.toMatch(/bus|123 45/)
})
