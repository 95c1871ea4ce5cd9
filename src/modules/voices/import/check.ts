import { sql } from 'drizzle-orm'
import { inLab } from '../../../platform/db/database.ts'
import { newId } from '../../../platform/ids.ts'
import type { AppParts } from '../../../platform/parts.ts'
import type { LabId } from '../../../shared/id.ts'
import { listPlaces } from '../../labs/index.ts'
import { guessLanguage } from '../contribution/language.ts'
import { receiptCodeFor, receiptHash } from '../contribution/receipt.ts'
import { readLine, type LineGround } from './line.ts'
import { piecesOf } from './pieces.ts'
import { keepLines, type StagedLine } from './keep-lines.ts'
import { recordsFrom, type Place, type TableRecord } from './records.ts'
import type { ImportLineRow, ImportRunRow } from './schema.ts'

const linesAtOnce = 500
/** So much of a text tells its language; reading more of very many costs minutes. */
const charsToTell = 200

/** Tells how far the work has come: bytes of the file that are read. */
export type Told = (bytesRead: number, byteCount: number) => void

/**
 * Reads the lines of a file from where an earlier attempt stopped, some hundreds in one transaction, and says of each
 * whether it is ready, wrong or here already. Stops quietly when another process does the same.
 */
export async function checkLines(
  parts: AppParts,
  labId: LabId,
  run: ImportRunRow,
  tell: Told,
): Promise<void> {
  const ground = await groundOf(parts, labId, run)
  const open = piecesOf(parts.database, labId, run.fileId)
  let isHeader = run.bytesRead === 0 && run.mapping!.header
  let place: Place = run
  let waiting: StagedLine[] = []
  let reached = place
  const flush = async () => {
    const chunk = { from: place, to: reached, lines: waiting }
    const kept = await keepLines(parts, labId, run, chunk, (line) => asNew(parts, ground, line))
    waiting = []
    place = reached
    tell(place.bytesRead, run.byteCount)
    return kept
  }
  for await (const record of recordsFrom(open, run.separator, run)) {
    reached = { bytesRead: record.bytesRead, linesRead: record.linesRead }
    if (!isHeader) waiting.push(stagedLine(ground, record))
    isHeader = false
    if (waiting.length >= linesAtOnce && !(await flush())) return
  }
  if (!(await flush())) return
  await inLab(parts.database, labId, (db) =>
    db.execute(sql`update import_run set state = 'checked'
      where lab_id = ${labId} and id = ${run.id} and state = 'checking'`),
  )
}

type Ground = LineGround & { languages: readonly string[] }

async function groundOf(parts: AppParts, labId: LabId, run: ImportRunRow): Promise<Ground> {
  const { places, languages } = await inLab(parts.database, labId, async (db) => ({
    places: await listPlaces(db, labId),
    languages: await db.execute<{ languages: string[] }>(
      sql`select languages from lab where id = ${labId}`,
    ),
  }))
  return {
    columns: run.columns,
    mapping: run.mapping!,
    sourceKey: run.sourceKey,
    places: new Map(places.map(({ id, name }) => [name.toLowerCase(), id])),
    languages: languages.rows[0]!.languages,
    now: parts.clock.now(),
  }
}

function stagedLine(ground: Ground, record: TableRecord): StagedLine {
  const { line } = record
  const read = 'wrong' in record ? record : readLine(record.cells, ground)
  if ('wrong' in read) return { line, state: 'wrong', ...read.wrong }
  const { placeId, language, ...words } = read.words
  return {
    ...words,
    placeId: placeId as ImportLineRow['placeId'],
    line,
    state: 'ready',
    ...(language && { language, languageBy: 'person' as const }),
  }
}

/** What only a new line needs: its language, its id and its receipt. */
function asNew(parts: AppParts, { languages, now }: Ground, line: StagedLine): StagedLine {
  const { title = '', body = '' } = line
  const said = `${title}\n${body}`.slice(0, charsToTell)
  const id = newId<'contribution'>(now)
  return {
    ...line,
    language: line.language ?? guessLanguage(said, languages),
    contributionId: id,
    receiptHash: receiptHash(receiptCodeFor(parts.signingKey, { id, sheetId: null })),
  }
}
