import sharp from 'sharp'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { testDatabase } from '../../../tests/support/database.ts'
import type { LabId } from '../../shared/id.ts'
import { fixedClock } from '../clock.ts'
import { inLab, onSite } from '../db/database.ts'
import { hashOf, newId } from '../ids.ts'
import { openBlobFolder } from './folder.ts'
import { openLog } from '../log.ts'
import { lookBlob, openBlobs } from './index.ts'
import { blobName } from './store.ts'

const now = new Date('2026-11-22T09:00:00Z')
const dataFolder = await mkdtemp(join(tmpdir(), 'talkoo-blobs-'))
afterAll(() => rm(dataFolder, { recursive: true, force: true }))
const database = await testDatabase()
const log = openLog('silent')
const blobs = openBlobs(openBlobFolder(join(dataFolder, 'blobs')), log, fixedClock(now))
const hall = await newLab('hall')
const other = await newLab('other')
const text = {
  name: 'notes.txt',
  bytes: new Uint8Array(Buffer.from('Minutes')),
  declaredType: 'text/plain',
}

async function newLab(slug: string): Promise<LabId> {
  const id = newId<'lab'>(now)
  const values = [id, slug, '{"en":"Lab"}', ['en'], 'Europe/Stockholm', '#336699', now]
  const insert = `insert into lab (id, slug, name, languages, time_zone, brand_colour, created_at)
    values ($1, $2, $3, $4, $5, $6, $7)`
  await onSite(database, (db) => db.$client.query(insert, values))
  return id
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name)
}

test('a file is kept under its hash, with a row in its lab only', async () => {
  const kept = await inLab(database, hall, (db) => blobs.put(db, hall, text))
  if (!kept.ok) throw new Error(kept.code)
  const sha256 = hashOf(text.bytes)
  expect(kept.value).toMatchObject({
    labId: hall,
    sha256,
    mediaType: 'text/plain',
    byteCount: 7,
    createdAt: now,
  })
  expect(await readdir(join(dataFolder, 'blobs', hall, sha256.slice(0, 2)))).toEqual([sha256])
  expect(Buffer.from(await blobs.read(hall, kept.value)).toString()).toBe('Minutes')
  expect(await new Response(await blobs.stream(hall, kept.value)).text()).toBe('Minutes')
  expect(await inLab(database, hall, (db) => lookBlob(db, hall, kept.value.id))).toEqual(kept.value)
  expect(await inLab(database, other, (db) => lookBlob(db, other, kept.value.id))).toBeUndefined()
  await expect(blobs.read(other, kept.value)).rejects.toThrow(/ENOENT/)
  await expect(blobs.stream(other, kept.value)).rejects.toThrow(/ENOENT/)
})

test('the same file twice is two rows and one file, also at the same moment', async () => {
  const bytes = new Uint8Array(
    await sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
      .png()
      .toBuffer(),
  )
  const put = () =>
    inLab(database, other, (db) => blobs.put(db, other, { name: 'a.png', bytes, declaredType: '' }))
  const kept = await Promise.all([put(), put(), put()])
  expect(new Set(kept.map((one) => one.ok && one.value.id)).size).toBe(3)
  expect((await filesBelow(join(dataFolder, 'blobs', other))).length).toBe(1)
})

test('a refused file leaves neither row nor file', async () => {
  const before = await filesBelow(dataFolder)
  const svg = {
    name: 'a.png',
    bytes: new Uint8Array(Buffer.from('<svg>')),
    declaredType: 'image/png',
  }
  const refused = await inLab(database, hall, (db) => blobs.put(db, hall, svg))
  expect(refused).toMatchObject({ ok: false, code: 'file-kind-refused', details: { found: 'svg' } })
  expect(await filesBelow(dataFolder)).toEqual(before)
})

test.each(['ENOSPC', 'EDQUOT'])(
  'a full disk (%s) is a refusal and nothing is left behind',
  async (code) => {
    const { writeFile } = await import('node:fs/promises')
    const folder = join(dataFolder, code)
    const store = openBlobFolder(folder, async (path, bytes) => {
      await writeFile(path, bytes.subarray(0, 3))
      throw Object.assign(new Error('no space left on device'), { code })
    })
    const full = openBlobs(store, log, fixedClock(now))
    const refused = await inLab(database, hall, (db) => full.put(db, hall, text))
    expect(refused).toMatchObject({ ok: false, code: 'disk-full' })
    expect(await filesBelow(folder)).toEqual([])
  },
)

test('any other trouble with the disk is a bug and is thrown, with nothing left behind', async () => {
  const folder = join(dataFolder, 'broken')
  const broken = openBlobFolder(folder, async () => {
    throw Object.assign(new Error('input/output error'), { code: 'EIO' })
  })
  await expect(broken.write(blobName(hall, hashOf('x')), text.bytes)).rejects.toThrow(
    'input/output error',
  )
  expect(await filesBelow(folder)).toEqual([])
})
