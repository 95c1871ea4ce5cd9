import { simpleParser, type ParsedMail } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { testDatabase } from '../../../tests/support/database.ts'
import { siteLabId } from '../../shared/id.ts'
import { onSite } from '../db/database.ts'
import { drainJobs } from '../jobs.ts'
import { openLog } from '../log.ts'
import type { AppParts } from '../parts.ts'
import { addJob } from '../jobs.ts'
import { inbox, openMail, sendMail, type Mail } from './index.ts'

const received: { from: string; to: string[]; mail: ParsedMail }[] = []
let answer: (address: string) => Error | null = () => null
const refusal = (code: number, text: string) =>
  Object.assign(new Error(text), { responseCode: code })

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo: ({ address }, _session, next) => next(answer(address)),
  onData(stream, session, next) {
    const { mailFrom, rcptTo } = session.envelope
    simpleParser(stream).then((mail) => {
      received.push({
        from: mailFrom ? mailFrom.address : '',
        to: rcptTo.map((r) => r.address),
        mail,
      })
      next()
    }, next)
  },
})
await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
const { port } = server.server.address() as AddressInfo
const smtpUrl = `smtp://127.0.0.1:${port}`
const mailFrom = 'Talkoo <talkoo@example.org>'
const database = await testDatabase()
const letter = {
  to: 'åsa@example.org',
  subject: 'Mötet på torsdag: kl. 18',
  text: 'Välkommen!\n\nÅsa',
  language: 'sv',
} as const

beforeEach(() => {
  received.length = 0
  answer = () => null
})
afterAll(() => new Promise<void>((closed) => server.close(closed)))

test('a letter reaches the server with its sender, language and every letter of its words', async () => {
  const mail = openMail({ smtpUrl, mailFrom }, database)
  expect(mail.kind).toBe('smtp')
  expect(await mail.verify()).toEqual({ ok: true, value: null })
  await mail.send({ ...letter, to: 'asa@example.org', html: '<p>Välkommen!</p>' })
  const [one] = received
  expect([one!.from, one!.to]).toEqual(['talkoo@example.org', ['asa@example.org']])
  expect(one!.mail.from!.text).toBe('"Talkoo" <talkoo@example.org>')
  expect(one!.mail.subject).toBe(letter.subject)
  expect(one!.mail.text!.trim()).toBe(letter.text)
  expect(one!.mail.html).toBe('<p>Välkommen!</p>')
  expect(one!.mail.headers.get('content-language')).toBe('sv')
  expect(one!.mail.headers.get('auto-submitted')).toBe('auto-generated')
})

test.each([
  ['a second recipient', { ...letter, to: 'anna@example.org\r\nBcc: all@example.org' }],
  ['a list', { ...letter, to: 'anna@example.org, all@example.org' }],
  [
    'a header in the subject',
    { ...letter, to: 'anna@example.org', subject: 'Hello\r\nBcc: all@example.org' },
  ],
  ['an overlong address', { ...letter, to: `${'a'.repeat(300)}@example.org` }],
])('a letter with %s never leaves the house', async (_, message) => {
  for (const url of [smtpUrl, null]) {
    const mail = openMail({ smtpUrl: url, mailFrom }, database)
    await expect(mail.send(message)).rejects.toThrow(/^letter refused: /)
  }
  expect(received).toEqual([])
})

test('a server that is away is a refusal with its reason', async () => {
  const mail = openMail({ smtpUrl: 'smtp://127.0.0.1:1', mailFrom }, database)
  expect(await mail.verify()).toMatchObject({ ok: false, code: 'mail-unreachable' })
  await expect(mail.send({ ...letter, to: 'asa@example.org' })).rejects.toThrow()
})

test('without a server letters wait in the development inbox, which keeps the last 200', async () => {
  const mail = openMail({ smtpUrl: null, mailFrom }, database)
  expect([mail.kind, (await mail.verify()).ok]).toEqual(['inbox', true])
  for (let n = 1; n <= 203; n++) await mail.send({ ...letter, subject: `Letter ${n}` })
  await mail.send({ ...letter, to: 'bo@example.org', subject: 'Another' })
  const all = await onSite(database, (db) => inbox(db))
  expect([all.length, all[0]!.subject, all[0]!.body]).toEqual([200, 'Another', letter.text])
  const hers = await onSite(database, (db) => inbox(db, 'åsa@example.org'))
  expect([hers.length, hers[0]!.subject]).toEqual([199, 'Letter 203'])
})

test('a queued letter is sent; one that failed for a while is tried again, one that nobody takes is not', async () => {
  const mail = openMail({ smtpUrl, mailFrom }, database)
  await queue('asa@example.org')
  answer = () => refusal(451, 'come back later')
  await drain(mail)
  expect([received.length, await waiting()]).toEqual([0, 1])
  answer = () => null
  await database.owner.query('update graphile_worker._private_jobs set run_at = now()')
  await drain(mail)
  expect([received.length, await waiting()]).toEqual([1, 0])
  answer = () => refusal(550, 'no such person')
  await queue('nobody@example.org')
  await drain(mail)
  expect([received.length, await waiting()]).toEqual([1, 0])
})

test('a queued letter that may not leave is dropped, not tried twelve times', async () => {
  await queue('anna@example.org\nBcc: all@example.org')
  await drain(openMail({ smtpUrl, mailFrom }, database))
  expect([received.length, await waiting()]).toEqual([0, 0])
})

async function queue(to: string): Promise<void> {
  await onSite(database, (db) => addJob(db, 'mail.send', { labId: siteLabId, ...letter, to }))
}

async function drain(mail: Mail): Promise<void> {
  const log = openLog('silent')
  const jobLogger = {
    error() {},
    warn() {},
    info() {},
    debug() {},
    scope: () => jobLogger,
  } as never
  await drainJobs({
    database,
    mail,
    log,
    jobLogger,
    listeners: [],
    jobs: [sendMail],
  } as unknown as AppParts)
}

async function waiting(): Promise<number> {
  const found = await database.owner.query('select count(*)::int as n from graphile_worker.jobs')
  return found.rows[0].n
}
