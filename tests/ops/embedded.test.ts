import { existsSync } from 'node:fs'
import {
  chmod,
  chown,
  mkdir,
  readdir,
  readFile,
  readlink,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { openDatabase } from '../../src/platform/db/connect.ts'
import { isAlive } from '../../src/platform/db/embedded/postmaster.ts'
import { openLog } from '../../src/platform/log.ts'
import { openSecrets } from '../../src/platform/secrets.ts'
import { preparedDataFolder, temporaryDataFolder } from '../support/data-folders.ts'
import { watched } from '../support/processes.ts'
import { serverPid } from '../support/server-pid.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 })

let prepared: string
beforeAll(async () => {
  prepared = await preparedDataFolder()
})

const writer = (dataFolder: string, options = {}) =>
  watched(process.execPath, ['tests/ops/fixtures/writer.ts', dataFolder], options)

const open = async (dataFolder: string) => {
  const settings = { dataFolder, databaseUrl: null, databaseAppUrl: null, secret: null }
  return openDatabase(settings, await openSecrets(settings), openLog('silent'))
}

/** An unprivileged user that every Unix knows. */
const ordinary = { uid: 1, gid: 1 }

const acknowledged = (output: string) =>
  output
    .split('\n')
    .slice(0, -1)
    .map(Number)
    .filter((n) => n > 0)

async function committed(dataFolder: string): Promise<number[]> {
  const database = await open(dataFolder)
  const { rows } = await database.owner.query('select n::int from tally')
  await database.stop()
  return rows.map(({ n }) => n)
}

test('after kill -9 of the program, the next start takes the server over and keeps every committed row', async () => {
  const dataFolder = await temporaryDataFolder(prepared)
  const first = writer(dataFolder)
  await first.says(/\n50\n/)
  first.kill('SIGKILL')
  await first.ends()
  const orphan = await serverPid(dataFolder)
  const kept = await committed(dataFolder)
  expect(kept).toEqual(expect.arrayContaining(acknowledged(first.output())))
  expect(await isAlive(orphan), 'stopped with its new owner').toBe(false)
})

test('after kill -9 of program and server together, the next start recovers', async () => {
  const dataFolder = await temporaryDataFolder(prepared)
  const first = writer(dataFolder)
  await first.says(/\n50\n/)
  process.kill(await serverPid(dataFolder), 'SIGKILL')
  first.kill('SIGKILL')
  await first.ends()
  expect(await committed(dataFolder)).toEqual(expect.arrayContaining(acknowledged(first.output())))
})

test('when the server dies under a running program, it is started again and writing goes on', async () => {
  const dataFolder = await temporaryDataFolder(prepared)
  const program = writer(dataFolder)
  await program.says(/\n20\n/)
  const died = await serverPid(dataFolder)
  process.kill(died, 'SIGKILL')
  await expect
    .poll(() => serverPid(dataFolder).catch(() => died), { timeout: 60_000 })
    .not.toBe(died)
  const before = acknowledged(program.output()).length
  await expect
    .poll(() => acknowledged(program.output()).length, { timeout: 60_000 })
    .toBeGreaterThan(before + 20)
  program.kill('SIGTERM')
  expect(await program.ends()).toBe(0)
  expect(await committed(dataFolder)).toEqual(
    expect.arrayContaining(acknowledged(program.output())),
  )
})

test('a second start on the same folder says so in one sentence and leaves the first alone', async () => {
  const dataFolder = await temporaryDataFolder(prepared)
  const first = writer(dataFolder)
  await first.says(/^ready$/m)
  await expect(open(dataFolder)).rejects.toThrow(
    `Talkoo is already running on ${dataFolder} (process ${first.child.pid}); stop it first, or name another folder in TALKOO_DATA.`,
  )
  const before = acknowledged(first.output()).length
  await expect.poll(() => acknowledged(first.output()).length).toBeGreaterThan(before)
})

test('two first starts at once: one serves, the other is refused', async () => {
  const dataFolder = await temporaryDataFolder()
  const both = [writer(dataFolder), writer(dataFolder)]
  const outcomes = await Promise.all(
    both.map((one) =>
      Promise.race([one.says(/^ready$/m).then(() => 'ready'), one.ends()]).catch(() => 'ended'),
    ),
  )
  expect(outcomes.filter((outcome) => outcome === 'ready')).toHaveLength(1)
  expect(both.map((one) => one.output()).join('')).toContain('Talkoo is already running on')
})

test('an interrupted first start repairs itself', async () => {
  const dataFolder = await temporaryDataFolder()
  const home = join(dataFolder, 'postgres')
  await mkdir(join(home, 'server.new-999999', 'cluster'), { recursive: true })
  await writeFile(join(home, 'server.new-999999', 'cluster', 'half'), 'done')
  const database = await open(dataFolder)
  await database.stop()
  expect((await readdir(home)).toSorted()).toEqual(['postgres.log', 'run', 'server'])
})

test('a lock file of a program that now has another number is removed', async () => {
  const dataFolder = await temporaryDataFolder(prepared)
  await (await open(dataFolder)).stop()
  const cluster = join(dataFolder, 'postgres', 'server', 'cluster')
  await writeFile(join(cluster, 'postmaster.pid'), `${process.pid}\n${cluster}\n0\n5432\n\n`)
  const database = await open(dataFolder)
  expect((await database.app.query('select 1 as one')).rows).toEqual([{ one: 1 }])
  await database.stop()
})

test('a data folder with a very long path works through a socket elsewhere', async () => {
  const dataFolder = await temporaryDataFolder()
  const long = join(dataFolder, 'a'.repeat(60), 'b'.repeat(60))
  const database = await open(long)
  const lock = await readFile(join(long, 'postgres', 'server', 'cluster', 'postmaster.pid'), 'utf8')
  expect(lock.split('\n')[4]).toMatch(/\/talkoo-[0-9a-f]{16}$/)
  await database.stop()
})

test('the data folder may be moved between two starts', async () => {
  const dataFolder = await temporaryDataFolder(prepared)
  await (await open(dataFolder)).stop()
  await rename(dataFolder, `${dataFolder}-moved`)
  await (await open(`${dataFolder}-moved`)).stop()
  expect(existsSync(dataFolder)).toBe(false)
})

test.runIf(process.getuid?.() === 0)('an ordinary user runs it as themselves', async () => {
  const dataFolder = await temporaryDataFolder()
  await mkdir(dataFolder)
  await chown(dataFolder, ordinary.uid, ordinary.gid)
  const program = writer(dataFolder, ordinary)
  await program.says(/\n5\n/)
  const cluster = await stat(join(dataFolder, 'postgres', 'server', 'cluster'))
  expect([cluster.uid, cluster.mode & 0o777]).toEqual([ordinary.uid, 0o700])
  expect((await stat(join(dataFolder, 'secret'))).mode & 0o777).toBe(0o600)
  program.kill('SIGTERM')
  expect(await program.ends()).toBe(0)
  expect(
    (await committed(dataFolder)).length,
    'root may take over afterwards',
  ).toBeGreaterThanOrEqual(5)
})

test.runIf(process.getuid?.() === 0)(
  'root works from a folder that is closed to others',
  async () => {
    const dataFolder = await temporaryDataFolder()
    await chmod(dirname(dataFolder), 0o700)
    await (await open(dataFolder)).stop()
    const outside = await readlink(join(dataFolder, 'postgres'))
    onTestFinished(() => rm(outside, { recursive: true, force: true }))
    expect(outside).toMatch(/^\/var\/lib\/talkoo\/[0-9a-f]{16}$/)
  },
)
