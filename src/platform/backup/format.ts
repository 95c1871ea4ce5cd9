import { createHash } from 'node:crypto'

/** A table as it was saved; generated columns are left out, the database computes them again. */
export type SavedTable = { schema: string; name: string; columns: string[] }

export type SavedSequence = { schema: string; name: string; value: string; called: boolean }

/** First entry of a backup: what is needed to make room for the rest. */
export type Head = {
  format: 1
  id: string
  madeAt: string
  migrations: { name: string; hash: string }[]
  tables: SavedTable[]
  sequences: SavedSequence[]
}

/** Last entry: a file without it was cut off, and one whose digest differs was changed. */
export type Summary = {
  rows: Record<string, number>
  blobs: number
  entries: number
  digest: string
}

/** The names inside the archive, an ordinary gzipped tar file. */
export const entryNames = {
  head: 'talkoo-backup.json',
  secret: 'secret',
  summary: 'summary.json',
  tables: 'tables/',
  blobs: 'blobs/',
}

/** How a table is called in the archive and in the row counts. */
export const tableKey = ({ schema, name }: { schema: string; name: string }): string =>
  `${schema}.${name}`

/** A digest over names, sizes and bytes of entries in their order. */
export function openDigest() {
  const hash = createHash('sha256')
  let entries = 0
  return {
    entry(name: string, size: number): void {
      entries += 1
      hash.update(`${name}\0${size}\0`)
    },
    bytes(chunk: Uint8Array): void {
      hash.update(chunk)
    },
    result: () => ({ entries, digest: hash.copy().digest('hex') }),
  }
}
