import { createReadStream } from 'node:fs'
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { done, refuse, type Result } from '../../shared/result.ts'
import { newToken } from '../ids.ts'

/** Writes bytes where nothing was; handed in by tests to play a full disk. */
export type WriteBytes = (path: string, bytes: Uint8Array) => Promise<void>

/** Files by lab and hash. */
export type BlobFolder = {
  write(labId: string, sha256: string, bytes: Uint8Array): Promise<Result<null, 'disk-full'>>
  read(labId: string, sha256: string): Promise<Uint8Array<ArrayBuffer>>
  stream(labId: string, sha256: string): Promise<ReadableStream<Uint8Array>>
  remove(labId: string, sha256: string): Promise<void>
}

const full = ['ENOSPC', 'EDQUOT', 'EFBIG']

/** Opens the folder; a file appears whole or not at all, and survives a power cut once it is there. */
export function openBlobFolder(folder: string, writeBytes: WriteBytes = writeAndSync): BlobFolder {
  const pathOf = (labId: string, sha256: string) => join(folder, labId, sha256.slice(0, 2), sha256)
  return {
    async write(labId, sha256, bytes) {
      const path = pathOf(labId, sha256)
      if (await isThere(path, bytes.byteLength)) return done(null)
      const side = `${path}.${newToken(6)}.part`
      try {
        await mkdir(dirname(path), { recursive: true })
        await writeBytes(side, bytes)
        await rename(side, path)
        await syncFolder(dirname(path))
        return done(null)
      } catch (error) {
        await rm(side, { force: true })
        if (full.includes((error as NodeJS.ErrnoException).code ?? '')) return refuse('disk-full')
        throw error
      }
    },
    read: async (labId, sha256) => new Uint8Array(await readFile(pathOf(labId, sha256))),
    async stream(labId, sha256) {
      const path = pathOf(labId, sha256)
      await stat(path)
      return Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>
    },
    remove: (labId, sha256) => rm(pathOf(labId, sha256), { force: true }),
  }
}

async function isThere(path: string, bytes: number): Promise<boolean> {
  const found = await stat(path).catch(() => null)
  return found?.size === bytes
}

async function writeAndSync(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  await folder.sync().finally(() => folder.close())
}
