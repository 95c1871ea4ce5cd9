import { and, desc, eq, sql } from 'drizzle-orm'
import type { Db } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { LabId } from '../../../shared/id.ts'
import { headerHash } from './table-shape.ts'
import { importLine, importRun, type ImportRunId, type ImportRunRow } from './schema.ts'

export const runsShown = 50
export const wrongLinesPerPage = 50
const previewLines = 5

/** An import of this initiative. */
export async function findRun(
  db: Db,
  labId: LabId,
  initiativeId: string,
  importRunId: string,
): Promise<ImportRunRow> {
  const found = await lookRun(db, labId, importRunId)
  if (!found || found.initiativeId !== initiativeId) throw new NotFound()
  return found
}

/** An import, wherever it is. */
export async function lookRun(
  db: Db,
  labId: LabId,
  importRunId: string,
): Promise<ImportRunRow | undefined> {
  const found = await db
    .select()
    .from(importRun)
    .where(and(eq(importRun.labId, labId), eq(importRun.id, importRunId as ImportRunId)))
  return found[0]
}

/** The same, held until the step is over, so that two steps come one after the other. */
export async function holdRun(db: Db, labId: LabId, importRunId: string): Promise<ImportRunRow> {
  const found = await db
    .select()
    .from(importRun)
    .where(and(eq(importRun.labId, labId), eq(importRun.id, importRunId as ImportRunId)))
    .for('update')
  if (!found[0]) throw new NotFound()
  return found[0]
}

/** The newest imports of an initiative. */
export async function listRuns(
  db: Db,
  labId: LabId,
  initiativeId: string,
): Promise<ImportRunRow[]> {
  return db
    .select()
    .from(importRun)
    .where(and(eq(importRun.labId, labId), eq(importRun.initiativeId, initiativeId)))
    .orderBy(desc(importRun.startedAt), desc(importRun.id))
    .limit(runsShown)
}

/** What was chosen the last time that a file of this lab had the same columns. */
export async function lookEarlierChoice(
  db: Db,
  labId: LabId,
  columns: readonly string[],
): Promise<Pick<ImportRunRow, 'mapping' | 'source'> | undefined> {
  const wanted = headerHash(columns)
  const found = await db
    .select({ mapping: importRun.mapping, source: importRun.source, columns: importRun.columns })
    .from(importRun)
    .where(and(eq(importRun.labId, labId), sql`${importRun.mapping} is not null`))
    .orderBy(desc(importRun.startedAt), desc(importRun.id))
    .limit(runsShown)
  return found.find((one) => headerHash(one.columns) === wanted)
}

/** The key of a source that the very same file had before, whatever its source is called now. */
export async function lookSourceKey(
  db: Db,
  labId: LabId,
  { initiativeId, fileHash, id }: ImportRunRow,
): Promise<string | undefined> {
  const found = await db.execute<{ key: string }>(sql`
    select source_key as key from import_run
    where lab_id = ${labId} and initiative_id = ${initiativeId} and file_hash = ${fileHash}
      and id <> ${id} and state = 'applied'
    order by started_at desc limit 1`)
  return found.rows[0]?.key
}

export type WrongLine = { line: number; reason: string; detail: string }

/** Lines that could not be read, after a line; one more than a page holds tells that there are more. */
export async function wrongLinesAfter(
  db: Db,
  labId: LabId,
  importRunId: string,
  after: number,
  limit: number,
): Promise<WrongLine[]> {
  return db
    .select({ line: importLine.line, reason: importLine.reason, detail: importLine.detail })
    .from(importLine)
    .where(
      and(
        eq(importLine.labId, labId),
        eq(importLine.importRunId, importRunId as ImportRunId),
        eq(importLine.state, 'wrong'),
        sql`${importLine.line} > ${after}`,
      ),
    )
    .orderBy(importLine.line)
    .limit(limit)
}

export type PreviewLine = Pick<
  typeof importLine.$inferSelect,
  'line' | 'title' | 'body' | 'language' | 'capturedAt'
>

/** The first lines that are ready, as they will look. */
export async function firstReady(
  db: Db,
  labId: LabId,
  importRunId: string,
): Promise<PreviewLine[]> {
  const { line, title, body, language, capturedAt } = importLine
  return db
    .select({ line, title, body, language, capturedAt })
    .from(importLine)
    .where(
      and(
        eq(importLine.labId, labId),
        eq(importLine.importRunId, importRunId as ImportRunId),
        eq(importLine.state, 'ready'),
      ),
    )
    .orderBy(importLine.line)
    .limit(previewLines)
}
