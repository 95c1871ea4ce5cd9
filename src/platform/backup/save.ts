import { randomUUID } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { isFilesAway, openBlobStore, type BlobStore } from '../blobs/index.ts'
import type { Settings } from '../config.ts'
import type { OpenDatabase } from '../db/connect.ts'
import { appliedMigrations } from '../db/migrate.ts'
import { egressFaultOf } from '../egress/index.ts'
import { errorCode, hostProblem } from '../host-problem.ts'
import { secretFile } from '../secrets.ts'
import { writeArchive, type ArchiveWriter } from './archive.ts'
import { entryNames, tableKey, type Head, type SavedTable, type Summary } from './format.ts'
import { copyTarget, listSequences, listTables, refuseHiddenTables } from './tables.ts'

/** What a backup holds. */
export type Saved = { file: string; madeAt: string; rows: Record<string, number>; blobs: number }

export type Source = Pick<Settings, 'dataFolder' | 'secret' | 's3'>

const chunkBytes = 4_000_000

/** Writes database, files and secret into one file while the site runs: all rows are of one moment, files are added after it. */
export async function backup(
  settings: Source,
  database: Pick<OpenDatabase, 'owner'>,
  file: string,
): Promise<Saved> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  const client = await database.owner.connect()
  try {
    await client.query(
      "begin isolation level repeatable read read only; set local talkoo.maintenance = 'on'",
    )
    await refuseHiddenTables(client)
    const head = await headOf(client)
    const saved: Saved = { file, madeAt: head.madeAt, rows: {}, blobs: 0 }
    await writeArchive(file, (archive) => fill(archive, client, head, settings, saved))
    return saved
  } catch (error) {
    if (['ENOSPC', 'EDQUOT', 'EFBIG'].includes(errorCode(error))) {
      throw hostProblem(`The disk is too full for the backup ${file}; nothing was saved.`, error)
    }
    if (['EACCES', 'EISDIR', 'ENOTDIR'].includes(errorCode(error))) {
      throw hostProblem(`The backup cannot be written to ${file} (${errorCode(error)}).`, error)
    }
    if (isFilesAway(error) || egressFaultOf(error)) {
      const sentence = (error as Error).message
      throw hostProblem(`The files cannot be read, so nothing was saved: ${sentence}`, error)
    }
    throw error
  } finally {
    await client.query('rollback').catch(() => {})
    client.release()
  }
}

async function headOf(client: pg.ClientBase): Promise<Head> {
  const applied = await appliedMigrations(client)
  if (applied.size === 0) throw hostProblem('The database is empty: there is nothing to save.')
  return {
    format: 1,
    id: randomUUID(),
    madeAt: new Date().toISOString(),
    migrations: [...applied].map(([name, hash]) => ({ name, hash })),
    tables: await listTables(client),
    sequences: await listSequences(client),
  }
}

async function fill(
  archive: ArchiveWriter,
  client: pg.ClientBase,
  head: Head,
  settings: Source,
  saved: Saved,
): Promise<void> {
  await archive.add(entryNames.head, json(head))
  if (settings.secret === null) {
    const secret = await readFile(secretFile(settings.dataFolder)).catch(() => null)
    if (secret) await archive.add(entryNames.secret, secret)
  }
  for (const table of head.tables)
    saved.rows[tableKey(table)] = await addTable(archive, client, table)
  saved.blobs = await addBlobs(archive, openBlobStore(settings))
  const summary: Summary = { rows: saved.rows, blobs: saved.blobs, ...archive.digest() }
  await archive.add(entryNames.summary, json(summary))
}

/** A table goes into entries of a few megabytes, because tar wants to know sizes beforehand. */
async function addTable(
  archive: ArchiveWriter,
  client: pg.ClientBase,
  table: SavedTable,
): Promise<number> {
  const rows = client.query(copyTo(`copy ${copyTarget(table)} to stdout`))
  const folder = `${entryNames.tables}${tableKey(table)}`
  let part = 0
  let waiting: Uint8Array[] = []
  let bytes = 0
  const flush = async () => {
    part += 1
    await archive.add(`${folder}/${String(part).padStart(6, '0')}`, Buffer.concat(waiting))
    waiting = []
    bytes = 0
  }
  for await (const chunk of rows as AsyncIterable<Uint8Array>) {
    waiting.push(chunk)
    bytes += chunk.byteLength
    if (bytes >= chunkBytes) await flush()
  }
  if (bytes > 0) await flush()
  return rows.rowCount
}

/** Files never change once they are there; one that is erased meanwhile is left out. */
async function addBlobs(archive: ArchiveWriter, store: BlobStore): Promise<number> {
  let count = 0
  for await (const name of store.names()) {
    const found = await store.open(name)
    if (!found) continue
    await archive.stream(entryNames.blobs + name, found.size, found.bytes)
    count += 1
  }
  return count
}

function json(value: unknown): Uint8Array {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`)
}
