import { mkdtemp, readdir, rm, statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { openPools } from '../../src/platform/db/connect.ts'
import { startEmbedded } from '../../src/platform/db/embedded.ts'
import { isAlive } from '../../src/platform/db/embedded/postmaster.ts'
import { migrate } from '../../src/platform/db/migrate.ts'
import { appLoginOf, ensureAppLogin, type Login } from '../../src/platform/db/roles.ts'
import { openLog } from '../../src/platform/log.ts'
import { serverPid } from './server-pid.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    database: { host: Login; owner: Login; app: Login; worldsFolder: string }
  }
}

/** The database every clone is made from. */
export const templateDatabase = 'template_talkoo'

const roomBytesMin = 1_000_000_000
const connectionsMax = 200

/** Starts one PostgreSQL in memory for the whole run and migrates the template once. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const log = openLog('error')
  const folder = await fastFolder()
  await removeLeftovers(folder)
  const dataFolder = await mkdtemp(join(folder, `talkoo-test-${process.pid}-`))
  const server = await startEmbedded({
    dataFolder,
    log,
    durable: false,
    connectionsMax,
    programsFolder: tmpdir(),
  })
  const end = async () => {
    await server.stop()
    await rm(dataFolder, { recursive: true, force: true })
  }
  try {
    const owner = { ...server.owner, database: templateDatabase }
    await createDatabase(server.host, templateDatabase, server.owner.user)
    const app = await ensureAppLogin(owner, appLoginOf(owner, ''), server.host, log)
    const pools = openPools(owner, app, log, async () => {})
    await migrate(pools).finally(() => pools.stop())
    const worldsFolder = join(dataFolder, 'worlds')
    project.provide('database', { host: server.host, owner, app, worldsFolder })
  } catch (error) {
    await end()
    throw error
  }
  return end
}

async function createDatabase(host: Login, name: string, owner: string): Promise<void> {
  const client = new pg.Client(host)
  await client.connect()
  await client.query(`create database ${name} owner ${owner}`).finally(() => client.end())
}

async function fastFolder(): Promise<string> {
  const memory = await statfs('/dev/shm').catch(() => null)
  return memory && memory.bavail * memory.bsize > roomBytesMin ? '/dev/shm' : tmpdir()
}

/** A run that was killed leaves its server behind: the next one stops it. */
async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const runner = /^talkoo-test-(\d+)-/.exec(name)?.[1]
    if (!runner || (await isAlive(Number(runner)))) continue
    const server = await serverPid(join(folder, name)).catch(() => 0)
    if (await isAlive(server)) process.kill(server, 'SIGQUIT')
    await rm(join(folder, name), { recursive: true, force: true, maxRetries: 5 })
  }
}
