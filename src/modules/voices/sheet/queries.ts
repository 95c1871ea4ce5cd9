import { and, desc, eq, sql, type SQL } from 'drizzle-orm'
import type { Db } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { LabId } from '../../../shared/id.ts'
import { plainCode } from '../../people/index.ts'
import { receiptCodeFor } from '../contribution/receipt.ts'
import { sheetBatch, type SheetBatchId, type SheetBatchRow, type SheetState } from './schema.ts'

const batchesMax = 200
/** How many sheets of one initiative a code is looked for among. */
const searchedMax = 5_000

/** A batch with how many of its sheets stand where. */
export type ListedBatch = SheetBatchRow & Record<SheetState, number>

/** The batches of an initiative, newest first. */
export async function listBatches(
  db: Db,
  labId: LabId,
  initiativeId: string,
): Promise<ListedBatch[]> {
  const count = (state: SheetState) => sql<number>`(select count(*)::int from sheet s
    where s.lab_id = sheet_batch.lab_id and s.sheet_batch_id = sheet_batch.id and s.state = ${state})`
  const found = await db
    .select({
      batch: sheetBatch,
      printed: count('printed'),
      keyed: count('keyed'),
      void: count('void'),
      lost: count('lost'),
    })
    .from(sheetBatch)
    .where(and(eq(sheetBatch.labId, labId), eq(sheetBatch.initiativeId, initiativeId)))
    .orderBy(desc(sheetBatch.madeAt), desc(sheetBatch.id))
    .limit(batchesMax)
  return found.map(({ batch, ...counts }) => ({ ...batch, ...counts }))
}

/** A batch of this initiative. */
export async function findBatch(
  db: Db,
  labId: LabId,
  initiativeId: string,
  id: string,
): Promise<SheetBatchRow> {
  const [found] = await db
    .select()
    .from(sheetBatch)
    .where(
      and(
        eq(sheetBatch.labId, labId),
        eq(sheetBatch.id, id as SheetBatchId),
        eq(sheetBatch.initiativeId, initiativeId),
      ),
    )
  if (!found) throw new NotFound()
  return found
}

/** A sheet as lists and pages show it, with the names of who has it and who settled it. */
export type ShownSheet = {
  id: string
  sheetBatchId: string
  number: number
  state: SheetState
  because: string
  contributionId: string | null
  takenBy: string | null
  takenByName: string | null
  takenAt: Date | null
  settledByName: string | null
  settledAt: Date | null
}

async function sheets(db: Db, labId: LabId, which: SQL): Promise<ShownSheet[]> {
  const found = await db.execute<ShownSheet>(sql`
    select s.id, s.sheet_batch_id as "sheetBatchId", s.number, s.state, s.because,
      s.contribution_id as "contributionId", s.taken_by as "takenBy", taker.name as "takenByName",
      s.taken_at as "takenAt", settler.name as "settledByName", s.settled_at as "settledAt"
    from sheet s
    left join participant taker on taker.lab_id = s.lab_id and taker.id = s.taken_by
    left join participant settler on settler.lab_id = s.lab_id and settler.id = s.settled_by
    where s.lab_id = ${labId} and ${which} order by s.sheet_batch_id desc, s.number limit ${searchedMax}`)
  return found.rows.map((row) => ({
    ...row,
    takenAt: row.takenAt && new Date(row.takenAt),
    settledAt: row.settledAt && new Date(row.settledAt),
  }))
}

/** All sheets of a batch by number. */
export async function sheetsOf(db: Db, labId: LabId, batchId: string): Promise<ShownSheet[]> {
  return sheets(db, labId, sql`s.sheet_batch_id = ${batchId}::uuid`)
}

/** One sheet of this initiative. */
export async function findSheet(
  db: Db,
  labId: LabId,
  initiativeId: string,
  id: string,
): Promise<ShownSheet> {
  const which = sql`s.initiative_id = ${initiativeId}::uuid and s.id = ${id}::uuid`
  const [found] = await sheets(db, labId, which)
  if (!found) throw new NotFound()
  return found
}

/** The code on a sheet, for those who handle it. */
export function codeOn(signingKey: string, { id }: Pick<ShownSheet, 'id'>): string {
  return receiptCodeFor(signingKey, { id, sheetId: id })
}

/** The sheets of an initiative whose code ends so; small letters, spaces and dashes do not matter. */
export async function sheetsByCode(
  db: Db,
  labId: LabId,
  initiativeId: string,
  signingKey: string,
  typed: string,
): Promise<ShownSheet[]> {
  const letters = plainCode(typed).replaceAll('-', '')
  if (letters.length < codeLettersMin) return []
  const all = await sheets(db, labId, sql`s.initiative_id = ${initiativeId}::uuid`)
  return all.filter((one) => codeOn(signingKey, one).replaceAll('-', '').endsWith(letters))
}

/** As many letters of a code tell a sheet. */
export const codeLettersMin = 3

/** How many sheets of an initiative wait to be typed in, and how many there are at all. */
export async function countSheets(db: Db, labId: LabId, initiativeId: string) {
  const found = await db.execute<{ waiting: number; all: number }>(sql`
    select count(*) filter (where state = 'printed')::int as waiting, count(*)::int as all
    from sheet where lab_id = ${labId} and initiative_id = ${initiativeId}::uuid`)
  return found.rows[0]!
}
