import { once } from 'node:events'
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { delimiter, join } from 'node:path'
import { beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { isAlive } from '../../src/platform/db/embedded/postmaster.ts'
import { ownServerDatabase } from '../support/own-server.ts'
import { preparedDataFolder, temporaryDataFolder } from '../support/data-folders.ts'
import { watched, type Watched } from '../support/processes.ts'
import { serverPid } from '../support/server-pid.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 })

let prepared: string
beforeAll(async () => {
  prepared = await preparedDataFolder()
})

/** The command line as a host starts it, with nothing but these settings. */
function talkoo(words: string[], settings: Record<string, string>, options = {}): Watched {
  const { PATH = '', HOME = '' } = process.env
  const env = { PATH, HOME, PORT: '0', LOG_LEVEL: 'warn', ...settings }
  return watched(process.execPath, ['bin/talkoo.mjs', ...words], { env, ...options })
}

async function addressOf(site: Watched): Promise<string> {
  return (await site.says(/Talkoo answers at (\S+)/))[1]!
}

/** A Node before 24 that this computer may have beside the one of the packages. */
const olderNode = (process.env.PATH ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'node'))
  .find((program) => {
    const asked = existsSync(program)
      ? spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout
      : ''
    return Number(/^v(\d+)/.exec(asked)?.[1] ?? 24) < 24
  })

const statusOf = async (address: string) => (await fetch(address)).status

test('from an empty folder to a page, and everything stops at Ctrl-C', async () => {
  const TALKOO_DATA = await temporaryDataFolder()
  const site = talkoo(['start'], { TALKOO_DATA })
  const address = await addressOf(site)
  await site.says(/Demo: open Sign in and choose a person/)
  expect(site.output()).toContain('Making the demo world')
  expect(site.output()).not.toContain('A site in earnest')
  expect(await statusOf(address)).toBe(200)
  expect(await statusOf(`${address}/healthz`)).toBe(200)
  expect(await statusOf(`${address}/readyz`)).toBe(200)
  const server = await serverPid(TALKOO_DATA)
  site.kill('SIGINT')
  expect(await site.ends()).toBe(0)
  expect(await isAlive(server)).toBe(false)
  expect((await readdir(TALKOO_DATA)).toSorted()).toEqual(
    expect.arrayContaining(['postgres', 'secret']),
  )

  const again = talkoo(['start'], { TALKOO_DATA })
  await addressOf(again)
  const second = talkoo(['start'], { TALKOO_DATA })
  expect(await second.ends()).toBe(1)
  expect(second.output().trim()).toBe(
    `Talkoo is already running on ${TALKOO_DATA} (process ${again.child.pid}); stop it first, or name another folder in TALKOO_DATA.`,
  )
})

test('a page comes back by itself after the database was killed, and after kill -9 of the site', async () => {
  const TALKOO_DATA = await temporaryDataFolder(prepared)
  const site = talkoo(['start'], { TALKOO_DATA, TALKOO_WORLD: 'none', NODE_ENV: 'production' })
  const address = await addressOf(site)
  expect(site.output()).toContain('A site in earnest runs on the PostgreSQL that Talkoo brings')
  process.kill(await serverPid(TALKOO_DATA), 'SIGKILL')
  await expect.poll(() => statusOf(`${address}/readyz`), { timeout: 60_000 }).toBe(200)
  const made = talkoo(['lab', 'create', 'donegal', '--name', 'Donegal', '--json'], { TALKOO_DATA })
  expect(await made.ends()).toBe(0)
  expect(JSON.parse(made.output())).toMatchObject({
    ok: true,
    address: expect.stringMatching(/\/donegal$/),
  })
  site.kill('SIGKILL')
  await site.ends()
  const after = talkoo(['start'], { TALKOO_DATA, TALKOO_WORLD: 'none' })
  expect(await statusOf(`${await addressOf(after)}/donegal`)).toBe(200)
  after.kill('SIGTERM')
  expect(await after.ends()).toBe(0)
})

test('two web processes start at once on one database of the host and fill it once', async () => {
  const { url: DATABASE_URL } = await ownServerDatabase({ createRole: false })
  const settings = { DATABASE_URL, TALKOO_WORLD: 'demo', TALKOO_SECRET: 'x'.repeat(32) }
  const start = async () =>
    talkoo(['start'], { ...settings, TALKOO_DATA: await temporaryDataFolder() })
  const sites = await Promise.all([start(), start()])
  const addresses = await Promise.all(sites.map(addressOf))
  const made = talkoo(['lab', 'create', 'hallingdal', '--name', 'Hallingdal'], {
    ...settings,
    TALKOO_DATA: await temporaryDataFolder(),
  })
  expect(await made.ends()).toBe(0)
  for (const address of addresses) {
    await expect.poll(() => statusOf(`${address}/hallingdal`), { timeout: 60_000 }).toBe(200)
  }
})

test('a port in use is said in one sentence, and the database is stopped again', async () => {
  const TALKOO_DATA = await temporaryDataFolder(prepared)
  const other = createServer().listen(0, 'localhost')
  onTestFinished(() => void other.close())
  await once(other, 'listening')
  const PORT = String((other.address() as AddressInfo).port)
  const site = talkoo(['start'], { TALKOO_DATA, PORT, TALKOO_WORLD: 'none' })
  expect(await site.ends()).toBe(1)
  expect(site.output().trim()).toBe(
    `Port ${PORT} is in use by another program; stop it or set PORT to another number.`,
  )
  await expect(serverPid(TALKOO_DATA)).rejects.toThrow('ENOENT')
})

test('backup and restore by the command line, while the site runs', async () => {
  const TALKOO_DATA = await temporaryDataFolder(prepared)
  const site = talkoo(['start'], { TALKOO_DATA, TALKOO_WORLD: 'none' })
  await addressOf(site)
  expect(
    await talkoo(['lab', 'create', 'donegal', '--name', 'Donegal'], { TALKOO_DATA }).ends(),
  ).toBe(0)
  const file = join(TALKOO_DATA, '..', 'site.tar.gz')
  const saving = talkoo(['backup', '--to', file, '--json'], { TALKOO_DATA })
  expect(await saving.ends()).toBe(0)
  const saved = JSON.parse(saving.output())
  const there = await temporaryDataFolder()
  const restoring = talkoo(['restore', file, '--json'], { TALKOO_DATA: there })
  expect(await restoring.ends()).toBe(0)
  expect(JSON.parse(restoring.output()).rows).toEqual(saved.rows)
  const restored = talkoo(['start'], { TALKOO_DATA: there, TALKOO_WORLD: 'none' })
  expect(await statusOf(`${await addressOf(restored)}/donegal`)).toBe(200)
})

test.runIf(olderNode)(
  'an older Node hands over to the one that came with the packages',
  async () => {
    const help = watched(olderNode!, ['bin/talkoo.mjs', 'help'])
    expect(await help.ends()).toBe(0)
    expect(help.output()).toContain('talkoo sign-in-link <e-mail>')
  },
)

test('votes are analysed as typed, without the memory of a whole site', async () => {
  const analysing = talkoo(['opinion-map', 'analyse', 'seeds/polis/taxes-votes.csv', '--json'], {})
  expect(await analysing.ends()).toBe(0)
  const { participants, peakMb } = JSON.parse(analysing.output())
  expect(participants).toBe(334)
  expect(peakMb).toBeLessThan(240)
})
