import { sql } from 'drizzle-orm'
import { inLab, type Db } from '../../../platform/db/database.ts'
import { newId } from '../../../platform/ids.ts'
import type { AppParts } from '../../../platform/parts.ts'
import type { LabId } from '../../../shared/id.ts'
import { listPlaces } from '../../labs/index.ts'
import { detectLanguage } from '../contribution/language.ts'
import { receiptCodeFor, receiptHash } from '../contribution/receipt.ts'
import { readLine, type LineGround } from './line.ts'
import { piecesOf } from './pieces.ts'
import { holdRun } from './queries.ts'
import { recordsFrom, type Place, type TableRecord } from './records.ts'
import type { ImportLineRow, ImportRunRow } from './schema.ts'

const linesAtOnce = 500
/** So much of a text tells its language; reading more of very many costs minutes. */
const charsToTell = 240

type StagedLine = Partial<Omit<ImportLineRow, 'labId' | 'importRunId'>> &
  Pick<ImportLineRow, 'line' | 'state'>

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
    const kept = await keepLines(parts, labId, run, { from: place, to: reached }, waiting)
    waiting = []
    place = reached
    tell(place.bytesRead, run.byteCount)
    return kept
  }
  for await (const record of recordsFrom(open, run.separator, run)) {
    reached = { bytesRead: record.bytesRead, linesRead: record.linesRead }
    if (!isHeader) waiting.push(stagedLine(parts, ground, record))
    isHeader = false
    if (waiting.length >= linesAtOnce && !(await flush())) return
  }
  if (!(await flush())) return
  await inLab(parts.database, labId, (db) => settle(db, labId, run))
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

function stagedLine(parts: AppParts, ground: Ground, record: TableRecord): StagedLine {
  const { line } = record
  const read = 'wrong' in record ? record : readLine(record.cells, ground)
  if ('wrong' in read) return { line, state: 'wrong', ...read.wrong }
  const { title, body, language } = read.words
  const id = newId<'contribution'>(ground.now)
  const said = title ? `${title}\n${body}` : body
  return {
    ...(read.words as Omit<typeof read.words, 'placeId' | 'language'>),
    placeId: read.words.placeId as ImportLineRow['placeId'],
    line,
    state: 'ready',
    language: language ?? detectLanguage(said.slice(0, charsToTell), ground.languages),
    languageBy: language ? 'person' : 'detected',
    contributionId: id,
    receiptHash: receiptHash(receiptCodeFor(parts.signingKey, { id, sheetId: null })),
  }
}

/** Keeps some lines and the place behind them; false when somebody else has been there. */
async function keepLines(
  { database, clock }: AppParts,
  labId: LabId,
  { id }: ImportRunRow,
  { from, to }: { from: Place; to: Place },
  lines: StagedLine[],
): Promise<boolean> {
  const ids = lines.flatMap(({ contributionId }) => contributionId ?? []).toSorted()
  // In the order of the file: ids sort by time, and within one moment by chance.
  const ordered = lines.map((one) =>
    one.contributionId ? { ...one, contributionId: ids.shift() } : one,
  )
  return inLab(database, labId, async (db) => {
    const run = await holdRun(db, labId, id)
    if (run.state !== 'checking' || run.bytesRead !== from.bytesRead) return false
    await db.execute(sql`
      insert into import_line (lab_id, import_run_id, line, state, reason, detail, title, body, language, language_by,
        place_id, captured_at, import_key, contribution_id, receipt_hash)
      select ${labId}, ${id}, l.line, l.state, coalesce(l.reason, ''), coalesce(l.detail, ''),
        coalesce(l.title, ''), coalesce(l.body, ''), coalesce(l.language, 'und'),
        coalesce(l."languageBy", 'detected'), l."placeId", l."capturedAt", l."importKey",
        l."contributionId", l."receiptHash"
      from jsonb_to_recordset(${JSON.stringify(ordered)}::jsonb) as l(line int, state text, reason text,
        detail text, title text, body text, language text, "languageBy" text, "placeId" uuid,
        "capturedAt" timestamptz, "importKey" text, "contributionId" uuid, "receiptHash" text)
      on conflict do nothing`)
    const wrong = lines.filter(({ state }) => state === 'wrong').length
    await db.execute(sql`update import_run set bytes_read = ${to.bytesRead}, lines_read = ${to.linesRead},
        ready_count = ready_count + ${lines.length - wrong}, wrong_count = wrong_count + ${wrong},
        moved_at = ${clock.now().toISOString()}
      where lab_id = ${labId} and id = ${id}`)
    return true
  })
}

/** Marks what stands twice in the file and what is here already, and counts. */
async function settle(db: Db, labId: LabId, { id, initiativeId }: ImportRunRow): Promise<void> {
  const run = await holdRun(db, labId, id)
  if (run.state !== 'checking') return
  await db.execute(sql`
    update import_line l set state = 'wrong', reason = 'repeated', detail = twice.first::text
    from (select line, min(line) over (partition by import_key) as first from import_line
      where lab_id = ${labId} and import_run_id = ${id} and state = 'ready') twice
    where l.lab_id = ${labId} and l.import_run_id = ${id} and l.line = twice.line and twice.line > twice.first`)
  await db.execute(sql`
    update import_line l set state = 'known' from contribution c
    where l.lab_id = ${labId} and l.import_run_id = ${id} and l.state = 'ready'
      and c.lab_id = l.lab_id and c.initiative_id = ${initiativeId} and c.import_key = l.import_key`)
  await db.execute(sql`
    update import_run r set state = 'checked', ready_count = n.ready, wrong_count = n.wrong, known_count = n.known
    from (select count(*) filter (where state = 'ready') as ready, count(*) filter (where state = 'wrong') as wrong,
        count(*) filter (where state = 'known') as known
      from import_line where lab_id = ${labId} and import_run_id = ${id}) n
    where r.lab_id = ${labId} and r.id = ${id}`)
}
