import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { openPools, type OpenDatabase } from '../../src/platform/db/connect.ts'
import type { Login } from '../../src/platform/db/roles.ts'
import { openLog } from '../../src/platform/log.ts'

const templateDatabase = 'template_talkoo'

/** A migrated database of one's own, dropped when the test file ends; `url` is for a process beside the test. */
export type TestDatabase = OpenDatabase & { name: string; logins: { owner: Login; app: Login } }

/** Clones a database, the migrated one if no other is named, with a pool for the owner and one for the role that serves. */
export async function testDatabase(template = templateDatabase): Promise<TestDatabase> {
  const database = await cloneOf(template)
  afterAll(database.stop)
  return database
}

/** Makes a database once in a run, under a name that can be cloned; whoever wants it meanwhile waits. */
export async function keptDatabase(
  name: string,
  make: (database: TestDatabase) => Promise<void>,
): Promise<void> {
  await asHost(inject('database').host, async (host) => {
    await host.query('select pg_advisory_lock(hashtext($1))', [name])
    const made = await host.query('select from pg_database where datname = $1', [name])
    if (made.rowCount) return
    const draft = await cloneOf(templateDatabase)
    try {
      await make(draft)
      await draft.close()
      await host.query(`alter database ${draft.name} rename to ${name}`)
    } finally {
      await draft.stop()
    }
  })
}

async function cloneOf(template: string): Promise<TestDatabase & { close(): Promise<void> }> {
  const { host, owner, app } = inject('database')
  const name = `test_${randomBytes(6).toString('hex')}`
  await asHost(host, (client) =>
    client.query(
      `create database ${name} template ${template} strategy file_copy owner ${owner.user}`,
    ),
  )
  const logins = { owner: { ...owner, database: name }, app: { ...app, database: name } }
  const pools = openPools(logins.owner, logins.app, openLog('silent'), async () => {})
  const stop = async () => {
    await pools.stop()
    await asHost(host, (client) => client.query(`drop database if exists ${name} with (force)`))
  }
  return { ...pools, kind: 'embedded', close: pools.stop, stop, name, logins }
}

async function asHost(host: Login, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client(host)
  await client.connect()
  await work(client).finally(() => client.end())
}
