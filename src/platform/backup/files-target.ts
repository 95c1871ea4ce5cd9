import { createWriteStream } from 'node:fs'
import { mkdir, rename } from 'node:fs/promises'
import { dirname, join, normalize, sep } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { openBlobStore } from '../blobs/index.ts'
import type { Settings } from '../config.ts'
import { hostProblem } from '../host-problem.ts'
import type { ArchiveEntry } from './archive.ts'
import { entryNames } from './format.ts'

/** Where the files of a backup go; `settle` once all of them are there. */
export type FilesTarget = {
  take(entry: ArchiveEntry): Promise<void>
  settle(): Promise<void>
}

type Where = Pick<Settings, 'dataFolder' | 's3'>

/** The folder or the bucket of these settings. */
export function openFilesTarget(where: Where): FilesTarget {
  return where.s3 ? bucketTarget(where) : folderTarget(where.dataFolder)
}

/** Files go into a side folder, which takes its place last. */
function folderTarget(dataFolder: string): FilesTarget {
  const side = join(dataFolder, 'blobs.restoring')
  return {
    async take(entry) {
      const path = normalize(join(side, nameOf(entry)))
      if (!path.startsWith(side + sep))
        throw hostProblem(`The backup holds a file outside its folder: ${entry.name}`)
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      const whole = createWriteStream(path, { mode: 0o600, flush: true })
      await pipeline(Readable.from(entry.chunks), whole)
    },
    async settle() {
      await mkdir(side, { recursive: true, mode: 0o700 })
      await rename(side, join(dataFolder, 'blobs'))
    },
  }
}

/** A name in a bucket holds the hash of its bytes: what a restore that failed leaves there harms nobody. */
function bucketTarget(where: Where): FilesTarget {
  const store = openBlobStore(where)
  return {
    async take(entry) {
      // What people may add has a limit that fits into memory, so that it can be sent again.
      const written = await store.write(nameOf(entry), await buffer(Readable.from(entry.chunks)))
      if (written.ok) return
      const because = written.details.because ?? 'the store is full'
      throw hostProblem(`The files cannot be brought back; nothing was restored: ${because}`)
    },
    async settle() {},
  }
}

const nameOf = ({ name }: ArchiveEntry): string => name.slice(entryNames.blobs.length)
