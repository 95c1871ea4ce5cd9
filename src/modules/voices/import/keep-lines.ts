import { sql } from 'drizzle-orm'
import { inLab, type Db } from '../../../platform/db/database.ts'
import type { AppParts } from '../../../platform/parts.ts'
import type { LabId } from '../../../shared/id.ts'
import { holdRun } from './queries.ts'
import type { Place } from './records.ts'
import type { ImportLineRow, ImportRunRow } from './schema.ts'

/** A line that was read, before it is compared with the others. */
export type StagedLine = Partial<Omit<ImportLineRow, 'labId' | 'importRunId'>> &
  Pick<ImportLineRow, 'line' | 'state'>

/** Keeps some lines and the place behind them, new ones made whole by `asNew`; false when somebody else was there. */
export async function keepLines(
  { database, clock }: AppParts,
  labId: LabId,
  { id }: ImportRunRow,
  { from, to, lines }: { from: Place; to: Place; lines: readonly StagedLine[] },
  asNew: (line: StagedLine) => StagedLine,
): Promise<boolean> {
  return inLab(database, labId, async (db) => {
    const run = await holdRun(db, labId, id)
    if (run.state !== 'checking' || run.bytesRead !== from.bytesRead) return false
    const all = await compare(db, labId, run, lines)
    const compared = inOrder(all.map((one) => (one.state === 'ready' ? asNew(one) : one)))
    await insertLines(db, labId, run, compared)
    const count = (state: string) => compared.filter((one) => one.state === state).length
    await db.execute(sql`update import_run set bytes_read = ${to.bytesRead}, lines_read = ${to.linesRead},
        ready_count = ready_count + ${count('ready')}, wrong_count = wrong_count + ${count('wrong')},
        known_count = known_count + ${count('known')}, moved_at = ${clock.now().toISOString()}
      where lab_id = ${labId} and id = ${id}`)
    return true
  })
}

/** Marks what stood in the file before and what is here already. */
async function compare(
  db: Db,
  labId: LabId,
  { id, initiativeId }: ImportRunRow,
  lines: readonly StagedLine[],
): Promise<StagedLine[]> {
  const keys = sql.param(lines.flatMap(({ importKey }) => importKey ?? []))
  const earlier = await db.execute<{ key: string; line: number }>(sql`
    select import_key as key, min(line)::int as line from import_line
    where lab_id = ${labId} and import_run_id = ${id} and import_key = any(${keys}::text[])
    group by import_key`)
  const here = await db.execute<{ key: string }>(sql`
    select import_key as key from contribution
    where lab_id = ${labId} and initiative_id = ${initiativeId} and import_key = any(${keys}::text[])`)
  const first = new Map(earlier.rows.map(({ key, line }) => [key, line]))
  const known = new Set(here.rows.map(({ key }) => key))
  return lines.map((one) => {
    if (!one.importKey) return one
    const before = first.get(one.importKey)
    if (before !== undefined)
      return { line: one.line, state: 'wrong', reason: 'repeated', detail: String(before) }
    first.set(one.importKey, one.line)
    return known.has(one.importKey)
      ? { line: one.line, state: 'known', importKey: one.importKey }
      : one
  })
}

/** Gives ids in the order of the file: they sort by time, and within one moment by chance. */
function inOrder(lines: readonly StagedLine[]): StagedLine[] {
  const named = lines
    .flatMap(({ contributionId, receiptHash }) =>
      contributionId && receiptHash ? { contributionId, receiptHash } : [],
    )
    .toSorted((a, b) => (a.contributionId < b.contributionId ? -1 : 1))
  return lines.map((one) => (one.contributionId ? { ...one, ...named.shift()! } : one))
}

async function insertLines(
  db: Db,
  labId: LabId,
  { id }: ImportRunRow,
  lines: readonly StagedLine[],
): Promise<void> {
  await db.execute(sql`
    insert into import_line (lab_id, import_run_id, line, state, reason, detail, title, body, language, language_by,
      place_id, captured_at, import_key, contribution_id, receipt_hash)
    select ${labId}, ${id}, l.line, l.state, coalesce(l.reason, ''), coalesce(l.detail, ''),
      coalesce(l.title, ''), coalesce(l.body, ''), coalesce(l.language, 'und'),
      coalesce(l."languageBy", 'detected'), l."placeId", l."capturedAt", l."importKey",
      l."contributionId", l."receiptHash"
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as l(line int, state text, reason text,
      detail text, title text, body text, language text, "languageBy" text, "placeId" uuid,
      "capturedAt" timestamptz, "importKey" text, "contributionId" uuid, "receiptHash" text)
    on conflict do nothing`)
}
