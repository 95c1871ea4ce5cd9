import { join } from 'node:path'
import type { Readable } from 'node:stream'
import type { Result } from '../../shared/result.ts'
import type { Settings } from '../config.ts'
import { openBlobFolder } from './folder.ts'
import { openS3 } from './s3.ts'

/** Where bytes lie, each file under a name that its lab and hash make. */
export type BlobStore = {
  /** A file appears whole or not at all; once this is answered, it survives a power cut. */
  write(name: string, bytes: Uint8Array): Promise<Result<null, StoreProblem>>
  /** Null where nothing has that name. Whoever opens a file reads or destroys its bytes. */
  open(name: string): Promise<OpenBlob | null>
  remove(name: string): Promise<void>
  names(): AsyncIterable<string>
}

export type OpenBlob = { size: number; bytes: Readable }
export type StoreProblem = 'disk-full' | 'files-away'

/** The name a file has in every store and in backups. */
export const blobName = (labId: string, sha256: string): string =>
  `${labId}/${sha256.slice(0, 2)}/${sha256}`

/** Opens the store of these settings: S3 where the host has named one, else the data folder. */
export function openBlobStore({ dataFolder, s3 }: Pick<Settings, 'dataFolder' | 's3'>): BlobStore {
  return s3 ? openS3(s3) : openBlobFolder(join(dataFolder, 'blobs'))
}
