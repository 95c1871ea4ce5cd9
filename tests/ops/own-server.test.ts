import { inject, expect, test } from 'vitest'
import { openDatabase } from '../../src/platform/db/connect.ts'
import { migrate } from '../../src/platform/db/migrate.ts'
import { openLog } from '../../src/platform/log.ts'
import { secretsFrom } from '../../src/platform/secrets.ts'
import { asHost, ownServerDatabase, urlOf } from '../support/own-server.ts'

const labs = ['01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000002']

const open = (databaseUrl: string, databaseAppUrl: string | null = null) =>
  openDatabase(
    { dataFolder: '/nowhere', databaseUrl, databaseAppUrl },
    secretsFrom('x'.repeat(32)),
    openLog('silent'),
  )

/** Writes one row for each lab and answers what a query without any filter sees, by lab of the transaction. */
async function seenByLab(database: Awaited<ReturnType<typeof open>>) {
  await database.owner.query(
    `create table note (lab_id uuid not null, id int not null, primary key (lab_id, id));
     begin; set local talkoo.app_role = '${database.appRole}'; select talkoo_tenant_table('note'); commit`,
  )
  const seen = []
  const client = await database.app.connect()
  for (const lab of labs) {
    await client.query(`begin; set local talkoo.lab = '${lab}'`)
    await client.query('insert into note values ($1, 1)', [lab])
    const { rows } = await client.query('select lab_id from note')
    await client.query('commit')
    seen.push(rows.map((row) => row.lab_id))
  }
  client.release()
  return seen
}

test('a user who may create roles gets a role of its own for requests', async () => {
  const { url, user } = await ownServerDatabase({ createRole: true })
  const database = await open(url)
  await migrate(database)
  expect(database.appRole).toBe(`${user}_app`)
  expect((await database.app.query('select current_user as me')).rows[0].me).toBe(`${user}_app`)
  expect(await seenByLab(database)).toEqual([[labs[0]], [labs[1]]])
  await expect(database.app.query('create table mine ()')).rejects.toThrow(/permission denied/)
  await database.stop()
  const again = await open(url)
  expect(again.appRole).toBe(`${user}_app`)
  await again.stop()
})

test('an ordinary user serves as itself, and forced row-level security still filters', async () => {
  const { url, user } = await ownServerDatabase({ createRole: false })
  const database = await open(url)
  await migrate(database)
  expect(database.appRole).toBe(user)
  expect(await seenByLab(database)).toEqual([[labs[0]], [labs[1]]])
  expect((await database.app.query('select * from note')).rows).toEqual([])
  await database.stop()
})

test('a serving role that appears later receives its rights at the next start', async () => {
  const { url, user } = await ownServerDatabase({ createRole: false })
  const before = await open(url)
  await migrate(before)
  await before.stop()
  await asHost(inject('database').host, `alter role ${user} createrole`)
  const after = await open(url)
  await migrate(after)
  expect(after.appRole).toBe(`${user}_app`)
  expect((await after.app.query('select count(*) from lab')).rowCount).toBe(1)
  await after.stop()
})

test('a superuser never serves requests', async () => {
  const { host } = inject('database')
  const { url } = await ownServerDatabase({ createRole: true })
  await expect(open(url, urlOf(host))).rejects.toThrow(/is not bound by row-level security/)
})

test('a database that does not answer is said in one sentence', async () => {
  await expect(open('postgres://nobody:none@127.0.0.1:1/none')).rejects.toThrow(
    'The database of DATABASE_URL does not answer: connect ECONNREFUSED 127.0.0.1:1',
  )
})

test('two processes that migrate at once apply every step once', async () => {
  const { url } = await ownServerDatabase({ createRole: true })
  const first = await open(url)
  const second = await open(url)
  const both = await Promise.all([migrate(first), migrate(second)])
  const applied = both.map((one) => one.applied.length)
  expect(applied.toSorted((a, b) => a - b)[0]).toBe(0)
  const { rows } = await first.owner.query('select count(*)::int as n from migration')
  expect(rows[0].n).toBe(Math.max(...applied))
  await first.stop()
  await second.stop()
})
