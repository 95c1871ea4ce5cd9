import { createReadStream, createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { extract, pack } from 'tar-stream'
import { hostProblem } from '../host-problem.ts'
import { openDigest } from './format.ts'

/** Adds entries to an archive that is being written. */
export type ArchiveWriter = {
  add(name: string, bytes: Uint8Array): Promise<void>
  stream(name: string, size: number, chunks: AsyncIterable<Uint8Array>): Promise<void>
  digest(): { entries: number; digest: string }
}

/** Writes an archive beside its place and renames it when it is whole and on disk. */
export async function writeArchive(
  file: string,
  fill: (archive: ArchiveWriter) => Promise<void>,
): Promise<void> {
  const draft = `${file}.part`
  const tar = pack()
  try {
    const written = pipeline(
      tar,
      createGzip({ level: 6 }),
      createWriteStream(draft, { mode: 0o600 }),
    )
    const filled = fill(writerOn(tar)).then(
      () => tar.finalize(),
      (error: Error) => {
        tar.destroy(error)
        throw error
      },
    )
    await Promise.all([filled, written])
    await syncToDisk(draft)
    await rename(draft, file)
    await syncToDisk(dirname(file)).catch(() => {})
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}

function writerOn(tar: ReturnType<typeof pack>): ArchiveWriter {
  const digest = openDigest()
  const stream: ArchiveWriter['stream'] = async (name, size, chunks) => {
    digest.entry(name, size)
    await new Promise<void>((resolve, reject) => {
      const settle = (error?: Error | null) => {
        tar.off('error', settle)
        if (error) reject(error)
        else resolve()
      }
      tar.on('error', settle)
      const entry = tar.entry({ name, size, mode: 0o600 }, settle)
      entry.on('error', settle)
      writeAll(entry, chunks, digest.bytes).catch(settle)
    })
  }
  return {
    stream,
    add: (name, bytes) => stream(name, bytes.byteLength, oneChunk(bytes)),
    digest: () => digest.result(),
  }
}

async function writeAll(
  entry: NodeJS.WritableStream,
  chunks: AsyncIterable<Uint8Array>,
  seen: (chunk: Uint8Array) => void,
): Promise<void> {
  for await (const chunk of chunks) {
    seen(chunk)
    if (!entry.write(chunk)) await new Promise((resolve) => entry.once('drain', resolve))
  }
  entry.end()
}

async function* oneChunk(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes
}

async function syncToDisk(path: string): Promise<void> {
  const handle = await open(path, 'r')
  await handle.sync().finally(() => handle.close())
}

/** One entry of an archive that is being read: its bytes must be used before the next. */
export type ArchiveEntry = { name: string; size: number; chunks: AsyncIterable<Uint8Array> }

/** Reads the entries of an archive in order; a damaged file is said in one sentence. */
export async function readArchive(
  file: string,
  use: (entry: ArchiveEntry) => Promise<void>,
): Promise<void> {
  const tar = extract()
  const feeding = pipeline(createReadStream(file), createGunzip(), tar).then(
    () => null,
    (error: Error) => error,
  )
  const using = (async () => {
    for await (const entry of tar) {
      const { name, size = 0 } = entry.header
      await use({ name, size, chunks: entry as AsyncIterable<Uint8Array> })
    }
  })().then(
    () => null,
    (error: Error) => error,
  )
  const [broken, refused] = await Promise.all([feeding, using])
  // A fault in the file reaches both ends as the same error; any other came from the one who used it.
  if (refused && refused !== broken) throw refused
  if (broken) throw hostProblem(`${file} is not a whole backup: ${broken.message}`, broken)
}
