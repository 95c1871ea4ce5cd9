import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { errorCode, hostProblem } from '../host-problem.ts'
import { migrateQueue } from '../jobs.ts'
import { projectFolder } from '../project.ts'
import type { OpenDatabase } from './connect.ts'
import { withLock } from './lock.ts'

/** One step of the database's timeline. */
export type Migration = { name: string; hash: string; sql: string }

type Options = {
  /** Runs before the first change of a database that already holds data; if it throws, nothing is changed. */
  beforeUpgrade?: () => Promise<void>
  /** Stops after these: a restore brings a backup to the state it was taken in. */
  only?: readonly string[]
  folder?: string
}

/** Brings the database up to date, one transaction for each step; several processes may call it at once. */
export async function migrate(
  database: Pick<OpenDatabase, 'owner' | 'appRole'>,
  options: Options = {},
): Promise<{ applied: string[] }> {
  const all = await readMigrations(options.folder)
  const wanted = options.only ? all.filter(({ name }) => options.only?.includes(name)) : all
  return withLock(database.owner, 'migrate', async (client) => {
    if (!options.only) await refuseUnfinishedRestore(client)
    const known = await appliedMigrations(client)
    const pending = findPending(wanted, all, known)
    if (pending.length > 0 && known.size > 0) await options.beforeUpgrade?.()
    for (const migration of pending) await apply(client, migration, database.appRole)
    await migrateQueue(database.owner)
    if (known.size > 0) await client.query('select talkoo_renew_grants($1)', [database.appRole])
    return { applied: pending.map(({ name }) => name) }
  })
}

/** The steps in the order of their names; line endings do not change a hash. */
export async function readMigrations(
  folder = join(projectFolder, 'migrations'),
): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).toSorted()
  return Promise.all(
    names.map(async (file) => {
      const sql = (await readFile(join(folder, file), 'utf8')).replaceAll('\r\n', '\n')
      return { name: file.slice(0, -4), hash: createHash('sha256').update(sql).digest('hex'), sql }
    }),
  )
}

/** What was applied to a database, by name, with the hash it had then; empty for a new database. */
export async function appliedMigrations(client: pg.ClientBase): Promise<Map<string, string>> {
  const { rows } = await client.query("select to_regclass('public.migration') is not null as there")
  if (!rows[0].there) return new Map()
  const found = await client.query('select name, hash from migration order by name')
  return new Map(found.rows.map((row) => [row.name, row.hash]))
}

async function refuseUnfinishedRestore(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query(
    "select to_regclass('public.restore_unfinished') is not null as cut",
  )
  if (rows[0].cut)
    throw hostProblem('A restore into this database was cut off; run talkoo restore again.')
}

function findPending(
  wanted: Migration[],
  all: Migration[],
  known: Map<string, string>,
): Migration[] {
  for (const [name, hash] of known) {
    const mine = all.find((migration) => migration.name === name)
    if (!mine)
      throw hostProblem(
        `The database is newer than this Talkoo: it has ${name}. Start the newer version.`,
      )
    if (mine.hash !== hash) {
      throw hostProblem(
        `The migration ${name} was changed after it had been applied; put the old text back and add a new migration.`,
      )
    }
  }
  return wanted.filter(({ name }) => !known.has(name))
}

async function apply(
  client: pg.PoolClient,
  { name, hash, sql }: Migration,
  appRole: string,
): Promise<void> {
  try {
    // What a crash takes back is not in the list either: it is applied anew, so no commit waits for the disk.
    await client.query(
      `begin; set local talkoo.maintenance = 'on'; set local lock_timeout = '60s';
       set local synchronous_commit = off;
       set local talkoo.app_role = ${pg.escapeLiteral(appRole)}`,
    )
    await client.query(sql)
    await client.query('insert into migration (name, hash, applied_at) values ($1, $2, now())', [
      name,
      hash,
    ])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => {})
    if (errorCode(error) === '42501') {
      throw hostProblem(
        `The database user may not create tables (${(error as Error).message}); it must own its database.`,
        error,
      )
    }
    throw new Error(`migration ${name} failed: ${(error as Error).message}`, { cause: error })
  }
}
