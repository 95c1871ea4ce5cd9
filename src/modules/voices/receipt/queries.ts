import { and, eq } from 'drizzle-orm'
import { rows, type Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'
import { codeDirectory } from '../../people/index.ts'
import { receiptHash } from '../contribution/receipt.ts'
import { contribution, type ContributionRow } from '../contribution/schema.ts'

/** What a receipt code opens in this lab. */
export async function lookByReceipt(
  db: Db,
  labId: LabId,
  code: string,
): Promise<ContributionRow | undefined> {
  const found = await db
    .select()
    .from(contribution)
    .where(and(eq(contribution.labId, labId), eq(contribution.receiptHash, receiptHash(code))))
  return found[0]
}

const sheetOf = {
  name: 'voices-sheet-by-code',
  text: `select state, initiative_id as "initiativeId" from sheet where lab_id = $1 and code_hash = $2`,
}

/** The printed sheet that bears a code and has not been typed in yet, if there is one. */
export async function lookWaitingSheet(
  db: Db,
  labId: LabId,
  code: string,
): Promise<{ state: string; initiativeId: string } | undefined> {
  const [found] = await rows<{ state: string; initiativeId: string }>(db, sheetOf, [
    labId,
    receiptHash(code),
  ])
  return found
}

/** The lab of the site in which a receipt was given, where it was another one. */
export async function labOfReceipt(db: Db, code: string): Promise<LabId | undefined> {
  const found = await db
    .select({ labId: codeDirectory.labId })
    .from(codeDirectory)
    .where(and(eq(codeDirectory.codeHash, receiptHash(code)), eq(codeDirectory.kind, 'receipt')))
  return found[0]?.labId
}
