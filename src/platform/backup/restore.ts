import { randomBytes } from 'node:crypto'
import { realpath, rm, rmdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import type { Settings } from '../config.ts'
import { openDatabase, type OpenDatabase } from '../db/connect.ts'
import { migrate, readMigrations } from '../db/migrate.ts'
import { hostProblem } from '../host-problem.ts'
import type { Log } from '../log.ts'
import { makeDataFolder, secretFile, secretsFrom } from '../secrets.ts'
import { checkBackup, type CheckedBackup } from './check.ts'
import { openFilesTarget } from './files-target.ts'
import { loadBackup } from './load.ts'
import { emptyDatabase, namesIn, notEmpty, signUnfinished, stateOfDatabase } from './target.ts'

/** What a restore brought back. */
export type Restored = {
  madeAt: string
  rows: Record<string, number>
  blobs: number
  secretIsNew: boolean
}

/** Brings a backup into an empty folder or database: all of it, or nothing. */
export async function restore(settings: Settings, file: string, log: Log): Promise<Restored> {
  const backup = await checkBackup(file)
  await refuseForeignTimeline(backup)
  const before = await namesIn(settings.dataFolder)
  const secret = settings.secret ?? backup.secret ?? randomBytes(32).toString('base64url')
  await makeDataFolder(settings.dataFolder)
  try {
    const database = await openDatabase(settings, secretsFrom(secret), log)
    try {
      await makeRoom(settings, database, before)
      await fillOrEmpty(settings, database, backup, secret)
    } finally {
      await database.stop()
    }
  } catch (error) {
    if (!before.includes('postgres')) await removeServer(settings.dataFolder)
    await rmdir(settings.dataFolder).catch(() => {})
    throw error
  }
  const { rows, blobs } = backup.summary
  const secretIsNew = settings.secret === null && backup.secret === null
  return { madeAt: backup.head.madeAt, rows, blobs, secretIsNew }
}

async function refuseForeignTimeline({ head }: CheckedBackup): Promise<void> {
  const known = new Map((await readMigrations()).map(({ name, hash }) => [name, hash]))
  for (const { name, hash } of head.migrations) {
    if (known.get(name) === hash) continue
    throw hostProblem(
      `The backup comes from another version of Talkoo (${name}); restore it with that one or a newer one.`,
    )
  }
}

/** Refuses to overwrite anybody's data; clears what a cut-off restore left behind. */
async function makeRoom(
  settings: Settings,
  database: OpenDatabase,
  before: string[],
): Promise<void> {
  const client = await database.owner.connect()
  try {
    const state = await stateOfDatabase(client)
    if (state === 'in-use') throw notEmpty('The database', 'it has tables')
    const files = before.filter((name) => name !== 'postgres')
    if (state === 'empty' && files.length > 0) throw notEmpty(settings.dataFolder, files[0]!)
    if (state === 'unfinished') await emptyDatabase(client)
    await signUnfinished(client)
    await removeFiles(settings)
  } finally {
    client.release()
  }
}

async function fillOrEmpty(
  settings: Settings,
  database: OpenDatabase,
  backup: CheckedBackup,
  secret: string,
): Promise<void> {
  try {
    await migrate(database, { only: backup.head.migrations.map(({ name }) => name) })
    await fill(settings, database.owner, backup, secret)
  } catch (error) {
    const client = await database.owner.connect()
    await emptyDatabase(client).finally(() => client.release())
    await removeFiles(settings)
    throw error
  }
  await migrate(database)
}

async function fill(
  settings: Settings,
  owner: pg.Pool,
  backup: CheckedBackup,
  secret: string,
): Promise<void> {
  const { dataFolder } = settings
  const files = openFilesTarget(settings)
  const client = await owner.connect()
  try {
    await client.query("begin; set local talkoo.maintenance = 'on'")
    await loadBackup(client, backup, files)
    await client.query(
      'insert into restoration (backup_id, backup_made_at, restored_at) values ($1, $2, now()) on conflict do nothing',
      [backup.head.id, backup.head.madeAt],
    )
    await client.query('drop table restore_unfinished')
    if (settings.secret === null)
      await writeFile(secretFile(dataFolder), `${secret}\n`, { mode: 0o600, flush: true })
    await files.settle()
    await client.query('commit')
    client.release()
  } catch (error) {
    client.release(true)
    throw error
  }
}

async function removeFiles({ dataFolder }: Settings): Promise<void> {
  for (const name of ['blobs', 'blobs.restoring', 'secret']) {
    await rm(join(dataFolder, name), { recursive: true, force: true })
  }
}

/** The server's folder may be a link to a place outside, where root keeps the data folder closed to others. */
async function removeServer(dataFolder: string): Promise<void> {
  const link = join(dataFolder, 'postgres')
  const home = await realpath(link).catch(() => null)
  if (home) await rm(home, { recursive: true, force: true })
  await rm(link, { force: true })
}
