import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { beforeAll, expect, test, vi } from 'vitest'
import { backup, restore } from '../../src/platform/backup/index.ts'
import { blobName, openBlobStore } from '../../src/platform/blobs/store.ts'
import { readSettings, type Settings } from '../../src/platform/config.ts'
import { openDatabase, type OpenDatabase } from '../../src/platform/db/connect.ts'
import { migrate } from '../../src/platform/db/migrate.ts'
import { hashOf } from '../../src/platform/ids.ts'
import { openLog } from '../../src/platform/log.ts'
import { openSecrets } from '../../src/platform/secrets.ts'
import { ownServerDatabase } from '../support/own-server.ts'
import { cutOff, failing, s3Server, type Trouble } from '../support/s3-server.ts'
import { preparedDataFolder, temporaryDataFolder } from '../support/data-folders.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 })

let prepared: string
beforeAll(async () => {
  prepared = await preparedDataFolder()
})

const log = openLog('silent')
const lab = '01900000-0000-7000-8000-000000000001'

function settingsFor(TALKOO_DATA: string, more: Record<string, string> = {}): Settings {
  const read = readSettings({ TALKOO_DATA, ...more })
  if (!read.ok) throw new Error(JSON.stringify(read.details))
  return read.value
}

const open = async (settings: Settings) => openDatabase(settings, await openSecrets(settings), log)

/** A migrated site with two labs, facts, a waiting job and a file. */
async function filledSite(settings: Settings): Promise<OpenDatabase> {
  const database = await open(settings)
  await migrate(database)
  await database.owner.query(`
    begin; set local talkoo.maintenance = 'on';
    insert into programme (id, slug, name) values ('${lab}', 'improve', '{"en": "IMPROVE\\\\"}');
    insert into lab (id, slug, programme_id, name, languages, time_zone, brand_colour, created_at)
      values ('${lab}', 'donegal', '${lab}', '{"en": "Donegal\\ttab"}', '{en,sv}', 'UTC', '#00aa11', now());
    insert into fact (lab_id, id, name, subject, payload_hash, actor_kind, at)
      select '${lab}', gen_random_uuid(), 'lab.created', '${lab}', '\\x00ff0a', 'system', now() from generate_series(1, 300);
    select graphile_worker.add_job('later', '{"n": 1}'::json);
    commit`)
  const folder = join(settings.dataFolder, 'blobs', lab, 'ab')
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'abcdef'), randomBytes(3_000_000))
  await writeFile(join(folder, 'abcdef.half.part'), 'not yet')
  return database
}

async function countsOf(settings: Settings): Promise<Record<string, number>> {
  const database = await open(settings)
  const client = await database.owner.connect()
  await client.query("begin; set local talkoo.maintenance = 'on'")
  const counts: Record<string, number> = {}
  for (const table of [
    'programme',
    'lab',
    'fact',
    'restoration',
    'graphile_worker._private_jobs',
  ]) {
    counts[table] = (await client.query(`select count(*)::int as n from ${table}`)).rows[0].n
  }
  await client.query('rollback')
  client.release()
  await database.stop()
  return counts
}

const whole = {
  programme: 1,
  lab: 1,
  fact: 300,
  restoration: 1,
  'graphile_worker._private_jobs': 1,
}

test('a site moves from embedded to embedded and on to a server of the host, and every row and byte is there', async () => {
  const here = settingsFor(await temporaryDataFolder(prepared))
  const file = join(dirname(here.dataFolder), 'site.tar.gz')
  const database = await filledSite(here)
  const writing = writeAllTheTime(database)
  await expect.poll(writing.count).toBeGreaterThan(2)
  const saved = await backup(here, database, file)
  await writing.stop()
  await database.stop()
  expect(saved.blobs).toBe(1)
  expect(saved.rows['public.fact']).toBeGreaterThan(300)
  expect(saved.rows['public.fact']! % 2, 'one moment: never half a transaction').toBe(0)
  expect((await stat(file)).mode & 0o777).toBe(0o600)

  const there = settingsFor(await temporaryDataFolder())
  await restore(there, file, log)
  expect(await countsOf(there)).toEqual({ ...whole, fact: saved.rows['public.fact'] })
  for (const path of ['secret', join('blobs', lab, 'ab', 'abcdef')]) {
    expect(await readFile(join(there.dataFolder, path))).toEqual(
      await readFile(join(here.dataFolder, path)),
    )
  }
  expect(await readdir(join(there.dataFolder, 'blobs', lab, 'ab'))).toEqual(['abcdef'])

  const { url } = await ownServerDatabase({ createRole: false })
  const own = settingsFor(await temporaryDataFolder(), { DATABASE_URL: url })
  await restore(own, file, log)
  expect(await countsOf(own)).toEqual({ ...whole, fact: saved.rows['public.fact'] })
  const restored = await open(own)
  await migrate(restored)
  await expect(
    restored.owner.query('insert into lab select * from lab'),
    'keys are back',
  ).rejects.toThrow()
  const walls = await restored.owner.query(
    `select count(*)::int as n from table_register join pg_class on relname = name
     where scope = 'tenant' and not (relrowsecurity and relforcerowsecurity)`,
  )
  expect(walls.rows[0].n).toBe(0)
  expect((await restored.app.query('select * from fact')).rowCount).toBe(0)
  await restored.stop()
})

/** Adds pairs of rows in one transaction each, so that a torn backup would show an odd number. */
function writeAllTheTime(database: OpenDatabase) {
  let going = true
  let done = 0
  const insert = `insert into fact (lab_id, id, name, subject, payload_hash, actor_kind, at)
    values ('${lab}', gen_random_uuid(), 'lab.changed', '${lab}', '\\x00', 'system', now())`
  const loop = (async () => {
    while (going) {
      await database.owner.query(
        `begin; set local talkoo.maintenance = 'on'; ${insert}; ${insert}; commit`,
      )
      done += 1
    }
  })()
  return { count: () => done, stop: () => ((going = false), loop) }
}

test('a damaged, a cut-off and a foreign file are refused before anything is made', async () => {
  const here = settingsFor(await temporaryDataFolder(prepared))
  const database = await filledSite(here)
  const file = join(dirname(here.dataFolder), 'site.tar.gz')
  await backup(here, database, file)
  await database.stop()
  const bytes = await readFile(file)
  const target = settingsFor(await temporaryDataFolder())
  const refused = async (name: string, sentence: RegExp) => {
    await expect(restore(target, join(dirname(file), name), log)).rejects.toThrow(sentence)
    expect(existsSync(target.dataFolder)).toBe(false)
  }
  const flipped = Buffer.from(bytes)
  flipped[Math.floor(bytes.length / 2)]! ^= 1
  await writeFile(join(dirname(file), 'flipped'), flipped)
  await refused('flipped', /is not a whole backup|was changed or damaged/)
  await writeFile(join(dirname(file), 'cut'), bytes)
  await truncate(join(dirname(file), 'cut'), bytes.length - 5_000)
  await refused('cut', /is not a whole backup/)
  await writeFile(join(dirname(file), 'other'), 'hello')
  await refused('other', /is not a whole backup/)
  await refused('missing', /is not a whole backup.*ENOENT/)
})

test('nothing is restored over data, in a folder or in a database', async () => {
  const here = settingsFor(await temporaryDataFolder(prepared))
  const database = await filledSite(here)
  const file = join(dirname(here.dataFolder), 'site.tar.gz')
  await backup(here, database, file)
  await expect(restore(here, file, log)).rejects.toThrow(/is not empty|already running/)
  await database.stop()
  await expect(restore(here, file, log)).rejects.toThrow('The database is not empty')
  expect(await countsOf(here)).toEqual({ ...whole, restoration: 0 })

  const strange = settingsFor(await temporaryDataFolder())
  await mkdir(strange.dataFolder)
  await writeFile(join(strange.dataFolder, 'thesis.odt'), 'years of work')
  await expect(restore(strange, file, log)).rejects.toThrow(/is not empty \(thesis.odt\)/)
  expect(await readdir(strange.dataFolder)).toEqual(['thesis.odt'])
})

test('a restore that fails or is cut off leaves nothing half-done and can be run again', async () => {
  const here = settingsFor(await temporaryDataFolder(prepared))
  const database = await filledSite(here)
  const file = join(dirname(here.dataFolder), 'site.tar.gz')
  await backup(here, database, file)
  await database.stop()
  const { url } = await ownServerDatabase({ createRole: false })
  const own = settingsFor(await temporaryDataFolder(), { DATABASE_URL: url })
  const raw = await open(own)
  await raw.owner.query('create table restore_unfinished (); create table half (n int)')
  await expect(migrate(raw)).rejects.toThrow(
    'A restore into this database was cut off; run talkoo restore again.',
  )
  await raw.stop()
  await mkdir(join(own.dataFolder, 'blobs.restoring'), { recursive: true })
  await restore(own, file, log)
  expect(await countsOf(own)).toEqual(whole)
})

test('a table whose rows are hidden from the owner stops the backup', async () => {
  const { url } = await ownServerDatabase({ createRole: false })
  const own = settingsFor(await temporaryDataFolder(), { DATABASE_URL: url })
  const database = await filledSite(own)
  await database.owner.query('drop policy maintenance on fact')
  const file = join(own.dataFolder, 'site.tar.gz')
  await expect(backup(own, database, file)).rejects.toThrow(/cannot read every row of fact/)
  expect(existsSync(file)).toBe(false)
  await database.stop()
})

test('files in S3 are saved and brought back into another bucket, or nothing is', async () => {
  const [from, to] = [await s3Server(), await s3Server()]
  const here = settingsFor(await temporaryDataFolder(prepared), from.env)
  const database = await filledSite(here)
  const file = join(dirname(here.dataFolder), 'site.tar.gz')
  const store = openBlobStore(here)
  const bytes = randomBytes(3_000_000)
  const name = blobName(lab, hashOf(bytes))
  await store.write(name, bytes)

  const cutFile: Trouble = (request, response) =>
    request.url!.includes(name) && cutOff(request, response)
  for (const trouble of [failing(99), cutFile]) {
    from.play(trouble)
    await expect(backup(here, database, file)).rejects.toThrow(
      /^The files cannot be read, so nothing was saved: /,
    )
    expect(existsSync(file)).toBe(false)
  }
  from.play(null)
  expect(await backup(here, database, file)).toMatchObject({ blobs: 1 })
  await database.stop()

  const there = settingsFor(await temporaryDataFolder(), to.env)
  to.play(failing(99))
  await expect(restore(there, file, log)).rejects.toThrow(/^The files cannot be brought back/)
  expect(existsSync(there.dataFolder)).toBe(false)
  to.play(null)
  expect(await restore(there, file, log)).toMatchObject({ blobs: 1 })
  expect(await countsOf(there)).toEqual(whole)
  expect(existsSync(join(there.dataFolder, 'blobs'))).toBe(false)
  const back = await openBlobStore(there).open(name)
  expect((await buffer(back!.bytes)).equals(bytes)).toBe(true)
})
