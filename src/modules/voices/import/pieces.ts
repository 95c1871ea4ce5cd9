import { sql } from 'drizzle-orm'
import { inLab, type Database, type Db } from '../../../platform/db/database.ts'
import { newId } from '../../../platform/ids.ts'
import type { Id, LabId } from '../../../shared/id.ts'
import { textOf, type Encoding, type FileSource } from './encoding.ts'
import type { OpenText } from './records.ts'
import { importPiece } from './schema.ts'

const pieceChars = 120_000

/** A file kept as text: its id, how long it is, and how it begins. */
export type KeptFile = { fileId: Id<'import-file'>; byteCount: number; start: string }

/** Keeps a file as text in pieces, each in a transaction of its own, so that its size does not matter. */
export async function keepPieces(
  database: Pick<Database, 'app'>,
  labId: LabId,
  source: FileSource,
  encoding: Encoding,
  now: Date,
): Promise<KeptFile> {
  const fileId = newId<'import-file'>(now)
  let startsAt = 0
  let start = ''
  const keep = async (words: string) => {
    if (words === '') return
    if (startsAt === 0) start = words
    const piece = { labId, fileId, startsAt, words }
    await inLab(database, labId, (db) => db.insert(importPiece).values(piece))
    startsAt += Buffer.byteLength(words)
  }
  let held = ''
  for await (const text of textOf(source, encoding)) {
    held += text
    while (held.length > pieceChars) {
      const end = whole(held, pieceChars)
      await keep(held.slice(0, end))
      held = held.slice(end)
    }
  }
  await keep(held)
  return { fileId, byteCount: startsAt, start }
}

/** A place to cut at or before `end` that leaves no half of a character. */
function whole(text: string, end: number): number {
  const code = text.charCodeAt(end - 1)
  return code >= 0xd800 && code <= 0xdbff ? end - 1 : end
}

/** Opens a kept file from a byte on. */
export function piecesOf(database: Pick<Database, 'app'>, labId: LabId, fileId: string): OpenText {
  return async function* open(from) {
    let at = from
    for (;;) {
      const piece = await inLab(database, labId, (db) => lookPiece(db, labId, fileId, at))
      if (!piece) return
      const bytes = Buffer.from(piece.words)
      yield at > piece.startsAt ? bytes.subarray(at - piece.startsAt).toString() : piece.words
      at = piece.startsAt + bytes.byteLength
    }
  }
}

/** The beginning of a kept file. */
export async function lookStart(db: Db, labId: LabId, fileId: string): Promise<string> {
  return (await lookPiece(db, labId, fileId, 0))?.words ?? ''
}

async function lookPiece(db: Db, labId: LabId, fileId: string, at: number) {
  const found = await db.execute<{ startsAt: number; words: string }>(sql`
    select starts_at::float8 as "startsAt", words from import_piece
    where lab_id = ${labId} and file_id = ${fileId} and starts_at <= ${at}
    order by starts_at desc limit 1`)
  const [piece] = found.rows
  const isBehind = piece && piece.startsAt + Buffer.byteLength(piece.words) <= at
  return isBehind ? undefined : piece
}

/** Takes a kept file away. */
export async function dropPieces(db: Db, labId: LabId, fileId: string): Promise<void> {
  await db.execute(sql`delete from import_piece where lab_id = ${labId} and file_id = ${fileId}`)
}

/** Takes away files older than an id that no import knows: whoever sent them went no further. */
export async function dropForgotten(db: Db, labId: LabId, before: string): Promise<void> {
  await db.execute(sql`delete from import_piece p
    where p.lab_id = ${labId} and p.file_id < ${before}
      and not exists (select from import_run r where r.lab_id = p.lab_id and r.file_id = p.file_id)`)
}
