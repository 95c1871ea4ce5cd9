import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { migrate } from '../../src/platform/db/migrate.ts'
import { testDatabase, type TestDatabase } from '../support/database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})

async function copyOfMigrations(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'talkoo-migrations-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await cp('migrations', folder, { recursive: true })
  return folder
}

test('an applied migration that was changed stops the start', async () => {
  const folder = await copyOfMigrations()
  const name = (await readdir(folder)).toSorted()[0]!
  await writeFile(join(folder, name), 'select 1')
  await expect(migrate(database, { folder })).rejects.toThrow(
    /was changed after it had been applied/,
  )
})

test('a database that is newer than the program stops the start', async () => {
  const folder = await copyOfMigrations()
  await rm(join(folder, (await readdir(folder)).toSorted().at(-1)!))
  await expect(migrate(database, { folder })).rejects.toThrow(
    /The database is newer than this Talkoo/,
  )
})

test('an upgrade waits for its backup, and a step that fails leaves nothing behind', async () => {
  const folder = await copyOfMigrations()
  await writeFile(join(folder, '999901010000_test_fail.sql'), 'create table half (); select 1 / 0;')
  const order: string[] = []
  const beforeUpgrade = async () => void order.push('backup')
  await expect(migrate(database, { folder, beforeUpgrade })).rejects.toThrow(/division by zero/)
  expect(order).toEqual(['backup'])
  expect((await database.owner.query("select to_regclass('half') as half")).rows[0].half).toBeNull()
  const failing = async () => Promise.reject(new Error('the disk is full'))
  await writeFile(join(folder, '999901010000_test_fail.sql'), 'create table half ();')
  await expect(migrate(database, { folder, beforeUpgrade: failing })).rejects.toThrow(
    'the disk is full',
  )
  expect((await database.owner.query("select to_regclass('half') as half")).rows[0].half).toBeNull()
})

test('line endings of another system do not count as a change', async () => {
  const folder = await copyOfMigrations()
  for (const name of await readdir(folder)) {
    const text = await readFile(join(folder, name), 'utf8')
    await writeFile(join(folder, name), text.replaceAll('\n', '\r\n'))
  }
  expect(await migrate(database, { folder })).toEqual({ applied: [] })
})

test('a table of labs without lab_id in front of its key is refused', async () => {
  const made = database.owner.query(
    `create table wrong (id int primary key, lab_id uuid);
     select set_config('talkoo.app_role', '${database.appRole}', true), talkoo_tenant_table('wrong')`,
  )
  await expect(made).rejects.toThrow('the primary key of wrong must begin with lab_id')
})
