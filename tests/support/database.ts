import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { openPools, type OpenDatabase } from '../../src/platform/db/connect.ts'
import type { Login } from '../../src/platform/db/roles.ts'
import { openLog } from '../../src/platform/log.ts'

const templateDatabase = 'template_talkoo'

/** A migrated database of one's own, dropped when the test file ends; `url` is for a process beside the test. */
export type TestDatabase = OpenDatabase & { name: string; logins: { owner: Login; app: Login } }

/** Clones the migrated template, with a pool for the owner and one for the role that serves. */
export async function testDatabase(): Promise<TestDatabase> {
  const { host, owner, app } = inject('database')
  const name = `test_${randomBytes(6).toString('hex')}`
  await asHost(
    host,
    `create database ${name} template ${templateDatabase} strategy file_copy owner ${owner.user}`,
  )
  const logins = { owner: { ...owner, database: name }, app: { ...app, database: name } }
  const pools = openPools(logins.owner, logins.app, openLog('silent'), async () => {})
  const stop = async () => {
    await pools.stop()
    await asHost(host, `drop database if exists ${name} with (force)`)
  }
  afterAll(stop)
  return { ...pools, kind: 'embedded', stop, name, logins }
}

async function asHost(host: Login, text: string): Promise<void> {
  const client = new pg.Client(host)
  await client.connect()
  await client.query(text).finally(() => client.end())
}
