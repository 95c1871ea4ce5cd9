import { createServer, type AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { expect, onTestFinished, test } from 'vitest'
import { readSettings } from '../../src/platform/config.ts'
import { openDatabase } from '../../src/platform/db/connect.ts'
import { migrate } from '../../src/platform/db/migrate.ts'
import { examine } from '../../src/platform/doctor.ts'
import { openLog } from '../../src/platform/log.ts'
import { openSecrets } from '../../src/platform/secrets.ts'
import { ownServerDatabase } from '../support/own-server.ts'
import { s3Server } from '../support/s3-server.ts'
import { scriptedProvider, type Script } from '../support/scripted-provider.ts'
import { preparedDataFolder, temporaryDataFolder } from '../support/data-folders.ts'

const prepared = await preparedDataFolder()

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

test('a site in earnest hears about its database and its backups', async () => {
  const said = async (env: Record<string, string>) => {
    const copy = await temporaryDataFolder(prepared)
    return findings({ TALKOO_DATA: copy, ...env })
  }
  const inEarnest = await said({ TALKOO_URL: 'https://talkoo.example.org' })
  expect(inEarnest.database).toMatch(/^warning: A site in earnest runs on .* Set DATABASE_URL/)
  expect(inEarnest.backup).toMatch(/^warning: No backup was made yet; the first comes within an/)
  const forgotten = await said({ NODE_ENV: 'production' })
  expect(forgotten.backup).toMatch(/^warning: No backup is made by itself: set BACKUP_EVERY=day/)
  const tried = await said({})
  expect([tried.database, tried.backup]).toEqual([expect.stringMatching(/^ok/), undefined])
})

test('a backup that failed, or that no longer comes, is found', async () => {
  const { url } = await ownServerDatabase({ createRole: true })
  const env = { DATABASE_URL: url, BACKUP_EVERY: 'day', NODE_ENV: 'production' }
  const settings = readSettings({ TALKOO_DATA: await temporaryDataFolder(), ...env })
  if (!settings.ok) throw new Error(String(settings.details.sentences))
  const secrets = await openSecrets(settings.value)
  const database = await openDatabase(settings.value, secrets, openLog('silent'))
  await migrate(database)
  const note = (ago: string, problem: string | null) =>
    database.owner.query(
      `insert into backup_run (id, started_at, finished_at, file_name, byte_count, problem)
       values (gen_random_uuid(), now() - $1::interval, now(), 'x', $2, $3)`,
      [ago, problem ? null : 5, problem],
    )
  const said = async () => (await findings(env)).backup
  await note('3 days', null)
  expect(await said()).toMatch(/^problem: No backup is made any more. The last good one is of 20/)
  await note('2 hours', 'The disk is full.')
  expect(await said()).toMatch(/^problem: The last backup failed: The disk is full. The last good/)
  await note('1 hour', null)
  expect(await said()).toMatch(/^ok: The last good one is of 20/)
  await database.stop()
})

test('the store of the files is written, read and cleaned again', async () => {
  const { env, settings, stop, asked } = await s3Server()
  expect((await findings(env)).files).toBe(
    `ok: The bucket talkoo-files at ${settings.endpoint} can be written and read.`,
  )
  expect(asked).toEqual(['PUT', 'GET', 'DELETE'])
  expect((await findings({ ...env, S3_SECRET_KEY: 'hunter2' })).files).toBe(
    'problem: The store of the bucket talkoo-files answers SignatureDoesNotMatch.',
  )
  await stop()
  const away = await findings(env)
  expect(away.files).toMatch(/^problem: 127.0.0.1:\d+ does not answer.$/)
  expect(JSON.stringify(away)).not.toContain(env.S3_SECRET_KEY)
})

test('the provider of the staff is asked whether it answers and knows us', async () => {
  const provider = await scriptedProvider()
  const discovery = '/.well-known/openid-configuration'
  const said = async (script: Script, env: Record<string, string> = {}) => {
    provider.play(script)
    return (await findings({ ...provider.settings, ...env }))['sign-in']
  }
  expect(await said({})).toBe(
    'ok: Staff login answers and knows us; it must send people back to http://localhost:3000/sign-in/provider/return.',
  )
  expect(await said({}, { OIDC_CLIENT_SECRET: 'another-secret' })).toBe(
    'problem: The provider does not accept OIDC_CLIENT_ID and OIDC_CLIENT_SECRET.',
  )
  expect(await said({ instead: { [discovery]: 404 } })).toMatch(
    /^problem: OIDC_ISSUER does not answer as an OpenID provider does: /,
  )
  expect(await said({ instead: { [discovery]: '{"issuer":"https://x.example"}' } })).toMatch(
    /^problem: The provider calls itself otherwise than OIDC_ISSUER says/,
  )
  const named = JSON.stringify({ issuer: provider.issuer })
  expect(await said({ instead: { [discovery]: named } })).toMatch(/it names no page for it/)
  await provider.stop()
  expect(await said({})).toMatch(
    /^problem: The provider of OIDC_ISSUER cannot be reached: localhost:\d+ does not answer/,
  )
  expect(JSON.stringify(await said({}))).not.toContain('secretOfTests')
})
