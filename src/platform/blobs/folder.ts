import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { done, refuse } from '../../shared/result.ts'
import { newToken } from '../ids.ts'
import type { BlobStore, OpenBlob } from './store.ts'

/** Writes bytes where nothing was; handed in by tests to play a full disk. */
export type WriteBytes = (path: string, bytes: Uint8Array) => Promise<void>

const full = ['ENOSPC', 'EDQUOT', 'EFBIG']

/** Opens the folder of files below the data folder. */
export function openBlobFolder(folder: string, writeBytes: WriteBytes = writeAndSync): BlobStore {
  return {
    async write(name, bytes) {
      const path = join(folder, name)
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
    open: (name) => openFile(join(folder, name)),
    remove: (name) => rm(join(folder, name), { force: true }),
    names: () => namesBelow(folder),
  }
}

async function openFile(path: string): Promise<OpenBlob | null> {
  const handle = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (!handle) return null
  const { size } = await handle.stat()
  return { size, bytes: handle.createReadStream() }
}

async function* namesBelow(folder: string): AsyncGenerator<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  for (const entry of entries) {
    if (!entry.isFile() || entry.name.endsWith('.part')) continue
    yield relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/')
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
