import { and, eq } from 'drizzle-orm'
import { buffer } from 'node:stream/consumers'
import { Readable } from 'node:stream'
import type { LabId } from '../../shared/id.ts'
import { done, type Result } from '../../shared/result.ts'
import type { Clock } from '../clock.ts'
import type { Db } from '../db/database.ts'
import { hashOf, newId } from '../ids.ts'
import type { Log } from '../log.ts'
import { inspect, type FileProblem, type SentFile } from './inspect.ts'
import { blob, type BlobRow } from './schema.ts'
import { blobName, type BlobStore, type OpenBlob, type StoreProblem } from './store.ts'

export type BlobProblem = FileProblem | StoreProblem

/** A checked file whose bytes are kept already; it belongs to nobody until `keep` writes its row. */
export type ReceivedFile = Omit<BlobRow, 'labId' | 'id' | 'createdAt'>

/** Files people add: checked by content, kept once per lab under their hash. */
export type Blobs = {
  /** Checks a file and writes its bytes: before a command, so that no transaction waits for disk or network. */
  receive(labId: LabId, file: SentFile): Promise<Result<ReceivedFile, BlobProblem>>
  /** Receives a file and keeps its row, in one go. */
  put(db: Db, labId: LabId, file: SentFile): Promise<Result<BlobRow, BlobProblem>>
  read(labId: LabId, stored: Pick<BlobRow, 'sha256'>): Promise<Uint8Array<ArrayBuffer>>
  stream(labId: LabId, stored: Pick<BlobRow, 'sha256'>): Promise<ReadableStream<Uint8Array>>
  /** Takes the bytes away; for files that no row names any more. */
  remove(labId: LabId, stored: Pick<BlobRow, 'sha256'>): Promise<void>
}

/** The files of a store, with what is checked and written down about them. */
export function openBlobs(store: BlobStore, log: Pick<Log, 'error'>, clock: Clock): Blobs {
  const receive: Blobs['receive'] = async (labId, file) => {
    const checked = await inspect(file)
    if (!checked.ok) return checked
    const { bytes, mediaType, fileName } = checked.value
    const sha256 = hashOf(bytes)
    const written = await store.write(blobName(labId, sha256), bytes)
    if (written.ok) return done({ sha256, mediaType, fileName, byteCount: bytes.byteLength })
    log.error({ code: written.code, ...written.details }, 'a file could not be kept')
    return written
  }
  const find = async (labId: LabId, sha256: string): Promise<OpenBlob> => {
    const found = await store.open(blobName(labId, sha256))
    if (found) return found
    throw Object.assign(new Error(`ENOENT: no bytes of ${sha256}`), { code: 'ENOENT' })
  }
  return {
    receive,
    async put(db, labId, file) {
      const received = await receive(labId, file)
      return received.ok ? done(await keepBlob(db, labId, received.value, clock.now())) : received
    },
    async read(labId, { sha256 }) {
      const { bytes } = await find(labId, sha256)
      return new Uint8Array(await buffer(bytes))
    },
    async stream(labId, { sha256 }) {
      const { bytes } = await find(labId, sha256)
      return Readable.toWeb(bytes) as ReadableStream<Uint8Array>
    },
    remove: (labId, { sha256 }) => store.remove(blobName(labId, sha256)),
  }
}

/** Writes the row of a received file, inside the command that uses it. */
export async function keepBlob(
  db: Db,
  labId: LabId,
  file: ReceivedFile,
  now: Date,
): Promise<BlobRow> {
  const row = { ...file, labId, id: newId<'blob'>(now), createdAt: now }
  await db.insert(blob).values(row)
  return row
}

/** The row of a file, if this lab has one with that id. */
export async function lookBlob(db: Db, labId: LabId, id: string): Promise<BlobRow | undefined> {
  const found = await db
    .select()
    .from(blob)
    .where(and(eq(blob.labId, labId), eq(blob.id, id as BlobRow['id'])))
  return found[0]
}
