import { expect, test } from 'vitest'
import { testDatabase } from '../support/database.ts'

test('a test file gets a migrated database whose serving role sees no row of a foreign lab', async () => {
  const database = await testDatabase()
  const lab = '01900000-0000-7000-8000-000000000001'
  await database.owner.query(`
    create table note (lab_id uuid not null, id int not null, text text, primary key (lab_id, id));
    begin; set local talkoo.app_role = '${database.appRole}'; select talkoo_tenant_table('note'); commit`)
  const client = await database.app.connect()
  await client.query(`begin; set local talkoo.lab = '${lab}'`)
  await client.query('insert into note values ($1, 1, $2)', [lab, 'mine'])
  await client.query('commit')
  expect((await client.query('select * from note')).rows).toEqual([])
  await client.query(`begin; set local talkoo.lab = '01900000-0000-7000-8000-000000000002'`)
  expect((await client.query('select * from note')).rows).toEqual([])
  await expect(client.query('insert into note values ($1, 2)', [lab])).rejects.toThrow(
    /row-level security/,
  )
  await client.query('rollback')
  client.release()
  expect((await database.owner.query('select * from note')).rows).toEqual([])
})
