import { createServer, type AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { expect, onTestFinished, test } from 'vitest'
import { readSettings } from '../../src/platform/config.ts'
import { examine } from '../../src/platform/doctor.ts'
import { openLog } from '../../src/platform/log.ts'
import { ownServerDatabase } from '../support/own-server.ts'
import { temporaryDataFolder } from '../support/data-folders.ts'

async function findings(env: Record<string, string>) {
  const read = readSettings({ TALKOO_DATA: await temporaryDataFolder(), ...env })
  if (!read.ok) throw new Error(String(read.details.sentences))
  const found = await examine(read.value, openLog('silent'))
  return Object.fromEntries(
    found.map(({ about, state, sentence }) => [about, `${state}: ${sentence}`]),
  )
}

async function mailServer(): Promise<number> {
  const server = new SMTPServer({ authOptional: true, disabledCommands: ['STARTTLS'] })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return (server.server.address() as AddressInfo).port
}

test('a site in order is found in order', async () => {
  const { url } = await ownServerDatabase({ createRole: true })
  const found = await findings({
    DATABASE_URL: url,
    SMTP_URL: `smtp://127.0.0.1:${await mailServer()}`,
  })
  expect(found).toEqual({
    settings: expect.stringMatching(/^ok/),
    disk: expect.stringMatching(/^(ok|warning): [\d.]+ GB are free/),
    database: expect.stringMatching(/^ok: PostgreSQL 18.*migrations wait for the next start/),
    clock: expect.stringMatching(/^ok/),
    mail: expect.stringMatching(/^ok: The mail server accepts us/),
  })
})

test('each fault is one sentence', async () => {
  const closed = createServer()
  await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve))
  const { port } = closed.address() as AddressInfo
  await new Promise((resolve) => closed.close(resolve))
  const found = await findings({
    TALKOO_DATA: '/dev/null/data',
    TALKOO_URL: 'http://talkoo.example.org',
    DATABASE_URL: `postgres://x:secret@127.0.0.1:${port}/x`,
    TALKOO_SECRET: 'x'.repeat(32),
    SMTP_URL: `smtp://127.0.0.1:${port}`,
  })
  expect(found).toMatchObject({
    settings: expect.stringMatching(/^warning: http:\/\/talkoo.example.org is not encrypted/),
    disk: expect.stringMatching(/^problem: \/dev\/null\/data cannot be written/),
    database: expect.stringMatching(/^problem: The database of DATABASE_URL does not answer/),
    mail: expect.stringMatching(/^problem: The mail server does not accept us/),
  })
  expect(JSON.stringify(found)).not.toContain('secret')
})

test('a folder without a database is no fault', async () => {
  expect((await findings({})).database).toMatch(/^ok: There is no database in .* yet/)
})
