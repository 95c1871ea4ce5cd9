import { hostProblem } from '../host-problem.ts'
import { readArchive, type ArchiveEntry } from './archive.ts'
import { entryNames, openDigest, type Head, type Summary } from './format.ts'

/** A backup that was read from end to end and is whole. */
export type CheckedBackup = { file: string; head: Head; summary: Summary; secret: string | null }

const smallBytesMax = 50_000_000

/** Reads a whole backup and compares its digest, before anything is changed anywhere. */
export async function checkBackup(file: string): Promise<CheckedBackup> {
  const digest = openDigest()
  const small: Record<string, string> = {}
  let before = digest.result()
  await readArchive(file, async (entry) => {
    before = digest.result()
    digest.entry(entry.name, entry.size)
    const keep = [entryNames.head, entryNames.secret, entryNames.summary].includes(entry.name)
    if (keep) small[entry.name] = (await bytesOf(entry, digest.bytes)).toString('utf8')
    else for await (const chunk of entry.chunks) digest.bytes(chunk)
  })
  const [head, summary] = [small[entryNames.head], small[entryNames.summary]]
  if (!head || !summary) throw hostProblem(`${file} is not a whole backup of Talkoo.`)
  const parsed: CheckedBackup = {
    file,
    head: JSON.parse(head),
    summary: JSON.parse(summary),
    secret: small[entryNames.secret]?.trim() ?? null,
  }
  if (parsed.head.format !== 1)
    throw hostProblem(`${file} was made by a newer Talkoo; restore it with that one.`)
  if (parsed.summary.digest !== before.digest || parsed.summary.entries !== before.entries) {
    throw hostProblem(`${file} was changed or damaged after it was made: its checksum differs.`)
  }
  return parsed
}

async function bytesOf(entry: ArchiveEntry, seen: (chunk: Uint8Array) => void): Promise<Buffer> {
  if (entry.size > smallBytesMax) throw new Error(`${entry.name} is too large`)
  const chunks: Uint8Array[] = []
  for await (const chunk of entry.chunks) {
    seen(chunk)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
