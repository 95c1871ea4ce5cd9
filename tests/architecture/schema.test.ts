import { integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import pg from 'pg'
import { expect, inject, test } from 'vitest'
import { asOwner, inLab, onSite } from '../../src/platform/db/database.ts'
import { newId } from '../../src/platform/ids.ts'
import type { LabId } from '../../src/shared/id.ts'
import { testDatabase } from '../support/database.ts'
import { catalogueBreaches } from './catalogue-rules.ts'
import { schemaBreaches, tablesOf } from './schema-match.ts'
import { projectFolder, sourceFiles } from './sources.ts'

const database = await testDatabase()
const { owner, appRole } = database
const now = new Date('2026-11-22T09:00:00Z')

test('every described table is as the migrations made it', async () => {
  const found: string[] = []
  let tables = 0
  for (const { path } of sourceFiles(/^src\/.*schema\.ts$/)) {
    const exported = (await import(`${projectFolder}${path}`)) as Record<string, unknown>
    for (const table of tablesOf(exported)) {
      tables += 1
      found.push(...(await schemaBreaches(owner, table)))
    }
  }
  expect(tables).toBeGreaterThan(10)
  expect(found).toEqual([])
})

test.each([
  [
    'a column nobody made',
    { labId: uuid('lab_id').notNull(), room: text() },
    'blob.room is described but not in',
  ],
  ['another type', { byteCount: text('byte_count').notNull() }, 'described as text but is integer'],
  [
    'another need',
    { byteCount: integer('byte_count') },
    'one that may be empty, but one that must not be',
  ],
  ['a column left out', {}, 'blob.sha256 is in the database but not described'],
])('planted: %s is found', async (_, columns, sentence) => {
  const found = await schemaBreaches(owner, pgTable('blob', columns))
  expect(found.join('\n')).toContain(sentence)
})

test('planted: a table nobody made is found', async () => {
  expect(await schemaBreaches(owner, pgTable('attic', { id: uuid() }))).toEqual([
    'attic is described but not in the database.',
  ])
})

test('the catalogue shows walls between labs, keys led by the lab, and a serving role without rights of its own', async () => {
  expect(await catalogueBreaches(owner, appRole)).toEqual([])
})

test.each([
  [
    'a table in no register',
    'create table planted (id uuid primary key)',
    'planted is in no register',
  ],
  [
    'a lab table without a wall',
    'create table planted (lab_id uuid, id uuid, primary key (lab_id, id))',
    'no forced row-level security',
  ],
  [
    'a wall that is not forced',
    'alter table blob no force row level security',
    'blob has lab_id but no forced',
  ],
  [
    'a policy without a check',
    'create policy open on blob for insert with check (true)',
    'lets rows pass without USING',
  ],
  [
    'a policy for everybody',
    'create policy open on blob using (true) with check (true)',
    'past the wall',
  ],
  ['a lost policy', 'drop policy in_lab on blob', 'blob has no policy that asks for the lab'],
  [
    'a key without its lab',
    'create unique index planted on blob (sha256)',
    'planted does not begin with lab_id',
  ],
  ['a table without a key', 'create table planted (id uuid)', 'planted has no primary key'],
  [
    'a reference across labs',
    'create unique index planted on blob (id); create table other (lab_id uuid, id uuid references blob (id), primary key (lab_id, id));' +
      "select set_config('talkoo.app_role', :role, true), talkoo_tenant_table('other')",
    'other: foreign key other_id_fkey does not begin with lab_id',
  ],
  [
    'a gift to the serving role',
    'create schema attic; grant create on schema attic to :name',
    'may create things in schema attic',
  ],
  [
    'a look into the queue',
    'grant usage on schema graphile_worker to :name',
    'may look into the queue',
  ],
  ['a role past every wall', 'alter role :name bypassrls', 'passes row-level security'],
  ['a table that belongs to the serving role', 'alter table blob owner to :name', 'owns blob'],
  ['a borrowed role', 'grant pg_read_all_data to :name', 'is a member of pg_read_all_data'],
  [
    'a function with open eyes',
    "create function peek() returns int language sql security definer as 'select 1'",
    'peek runs as its owner',
  ],
  [
    'a view that sees all',
    'create view planted as select * from blob',
    'planted reads with the rights of its owner',
  ],
])('planted: %s is found', async (_, statement, sentence) => {
  const client = new pg.Client({ ...inject('database').host, database: database.name })
  await client.connect()
  try {
    const text = statement.replaceAll(':role', `'${appRole}'`).replaceAll(':name', `"${appRole}"`)
    await client.query('begin')
    await client.query(text)
    expect((await catalogueBreaches(client, appRole)).join('\n')).toContain(sentence)
  } finally {
    await client.end()
  }
})

test('a deliberately unfiltered query returns no row of another lab, and no lab can write into another', async () => {
  const [here, there] = await Promise.all([newLab('here'), newLab('there')])
  const read = (labId: LabId) =>
    inLab(database, labId, (db) => db.$client.query('select lab_id from blob'))
  for (const [labId, count] of [
    [here, 1],
    [there, 2],
  ] as const) {
    for (let n = 0; n < count; n++)
      await inLab(database, labId, (db) => db.$client.query(...blobOf(labId)))
  }
  expect((await read(here)).rows).toEqual([{ lab_id: here }])
  expect((await read(there)).rows.length).toBe(2)
  expect((await onSite(database, (db) => db.$client.query('select 1 from blob'))).rowCount).toBe(0)
  expect((await database.app.query('select 1 from blob')).rowCount).toBe(0)
  expect((await owner.query('select 1 from blob')).rowCount).toBe(0)
  expect((await asOwner(database, (db) => db.$client.query('select 1 from blob'))).rowCount).toBe(3)
  await expect(inLab(database, here, (db) => db.$client.query(...blobOf(there)))).rejects.toThrow(
    /row-level security/,
  )
  const steal = `update blob set lab_id = '${there}'`
  await expect(inLab(database, here, (db) => db.$client.query(steal))).rejects.toThrow(
    /row-level security/,
  )
  expect((await inLab(database, here, (db) => db.$client.query('delete from blob'))).rowCount).toBe(
    1,
  )
  expect((await read(there)).rows.length).toBe(2)
})

function blobOf(labId: LabId): [string, unknown[]] {
  const values = [labId, newId<'blob'>(now), 'a'.repeat(64), now]
  return [`insert into blob values ($1, $2, $3, 'text/plain', 1, 'a.txt', $4)`, values]
}

async function newLab(slug: string): Promise<LabId> {
  const id = newId<'lab'>(now)
  await onSite(database, (db) =>
    db.$client.query(
      `insert into lab (id, slug, name, languages, time_zone, brand_colour, created_at)
       values ($1, $2, '{}', '{en}', 'Europe/Stockholm', '#336699', $3)`,
      [id, slug, now],
    ),
  )
  return id
}
