import { inLab } from '../../../platform/db/database.ts'
import { newId } from '../../../platform/ids.ts'
import type { AppParts } from '../../../platform/parts.ts'
import type { LabId } from '../../../shared/id.ts'
import { done, refuse, type Result } from '../../../shared/result.ts'
import {
  encodings,
  lookInto,
  type Encoding,
  type FileMistake,
  type FileSource,
} from './encoding.ts'
import { dropForgotten, dropPieces, keepPieces } from './pieces.ts'
import { shapeOf } from './table-shape.ts'

/** A file that was looked into and kept, as `beginImport` wants it. */
export type ReceivedTable = {
  fileId: string
  fileName: string
  fileHash: string
  byteCount: number
  encoding: Encoding
  separator: string
  columns: string[]
}

const nameCharsMax = 200
const forgottenAfterMs = 24 * 3_600_000

/** Looks into a file and keeps its text, before the change: no transaction waits for a long file. */
export async function receiveTable(
  parts: AppParts,
  labId: LabId,
  source: FileSource,
  said: string | null,
): Promise<Result<ReceivedTable, FileMistake>> {
  const facts = await lookInto(source, encodings.find((one) => one === said) ?? null)
  if (!facts.ok) return facts
  const { encoding, hash } = facts.value
  const now = parts.clock.now()
  const before = newId(new Date(now.getTime() - forgottenAfterMs))
  await inLab(parts.database, labId, (db) => dropForgotten(db, labId, before))
  const kept = await keepPieces(parts.database, labId, source, encoding, now)
  const shape = shapeOf(kept.start)
  if (!shape) {
    await inLab(parts.database, labId, (db) => dropPieces(db, labId, kept.fileId))
    return refuse('file-empty')
  }
  return done({
    fileId: kept.fileId,
    byteCount: kept.byteCount,
    fileName: source.name.slice(-nameCharsMax),
    fileHash: hash,
    encoding,
    separator: shape.separator,
    columns: shape.columns,
  })
}
