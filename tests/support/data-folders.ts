import { execFileSync } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, onTestFinished } from 'vitest'
import { openDatabase } from '../../src/platform/db/connect.ts'
import { isAlive } from '../../src/platform/db/embedded/postmaster.ts'
import { migrate } from '../../src/platform/db/migrate.ts'
import { openLog } from '../../src/platform/log.ts'
import { openSecrets } from '../../src/platform/secrets.ts'
import { serverPid } from './server-pid.ts'

/** A data folder with a migrated database, made once for a test file: copying it is cheaper than making one. */
export async function preparedDataFolder(): Promise<string> {
  const parent = await openFolder()
  afterAll(() => rm(parent, { recursive: true, force: true }))
  const dataFolder = join(parent, 'data')
  const settings = { dataFolder, databaseUrl: null, databaseAppUrl: null, secret: null }
  const database = await openDatabase(settings, await openSecrets(settings), openLog('silent'))
  await migrate(database).finally(() => database.stop())
  return dataFolder
}

/** A data folder of one test, not made yet or a copy; removed after it, with the server a killed process may have left. */
export async function temporaryDataFolder(copyOf?: string): Promise<string> {
  const parent = await openFolder()
  const dataFolder = join(parent, 'data')
  if (copyOf) execFileSync('cp', ['-a', copyOf, dataFolder])
  onTestFinished(async () => {
    const pid = await serverPid(dataFolder).catch(() => 0)
    if (await isAlive(pid)) process.kill(pid, 'SIGQUIT')
    await new Promise((resolve) => setTimeout(resolve, pid ? 300 : 0))
    await rm(parent, { recursive: true, force: true, maxRetries: 5 })
  })
  return dataFolder
}

async function openFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'talkoo-ops-'))
  await chmod(folder, 0o755)
  return folder
}
