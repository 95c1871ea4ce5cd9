import { and, eq } from 'drizzle-orm'
import { join } from 'node:path'
import type { LabId } from '../../shared/id.ts'
import { done, type Result } from '../../shared/result.ts'
import { realClock, type Clock } from '../clock.ts'
import type { Settings } from '../config.ts'
import type { Db } from '../db/database.ts'
import { hashOf, newId } from '../ids.ts'
import { openBlobFolder, type BlobFolder } from './folder.ts'
import { inspect, type FileProblem, type SentFile } from './inspect.ts'
import { blob, type BlobRow } from './schema.ts'

export type BlobProblem = FileProblem | 'disk-full'

/** A checked file whose bytes are on disk already; it belongs to nobody until `keep` writes its row. */
export type ReceivedFile = Omit<BlobRow, 'labId' | 'id' | 'createdAt'>

/** Files people add: checked by content, kept once per lab under their hash. */
export type Blobs = {
  /** Checks a file and writes its bytes: before a command, so that no transaction waits for the disk. */
  receive(labId: LabId, file: SentFile): Promise<Result<ReceivedFile, BlobProblem>>
  /** Receives a file and keeps its row, in one go. */
  put(db: Db, labId: LabId, file: SentFile): Promise<Result<BlobRow, BlobProblem>>
  read(labId: LabId, stored: Pick<BlobRow, 'sha256'>): Promise<Uint8Array<ArrayBuffer>>
  stream(labId: LabId, stored: Pick<BlobRow, 'sha256'>): Promise<ReadableStream<Uint8Array>>
  /** Takes the bytes off the disk; for files that no row names any more. */
  remove(labId: LabId, stored: Pick<BlobRow, 'sha256'>): Promise<void>
}

/** Opens the files below the data folder. */
export function openBlobs(
  settings: Pick<Settings, 'dataFolder'>,
  clock: Clock = realClock,
  folder: BlobFolder = openBlobFolder(join(settings.dataFolder, 'blobs')),
): Blobs {
  const receive: Blobs['receive'] = async (labId, file) => {
    const checked = await inspect(file)
    if (!checked.ok) return checked
    const { bytes, mediaType, fileName } = checked.value
    const sha256 = hashOf(bytes)
    const written = await folder.write(labId, sha256, bytes)
    return written.ok ? done({ sha256, mediaType, fileName, byteCount: bytes.byteLength }) : written
  }
  return {
    receive,
    async put(db, labId, file) {
      const received = await receive(labId, file)
      return received.ok ? done(await keepBlob(db, labId, received.value, clock.now())) : received
    },
    read: (labId, { sha256 }) => folder.read(labId, sha256),
    stream: (labId, { sha256 }) => folder.stream(labId, sha256),
    remove: (labId, { sha256 }) => folder.remove(labId, sha256),
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
