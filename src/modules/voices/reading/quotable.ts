import { sql } from 'drizzle-orm'
import type { Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'
import { quotable } from './usable.ts'

const quotableMax = 100

/** What somebody said, in words that everybody may read. */
export type QuotableWords = { id: string; title: string; body: string; language: string }

/**
 * What people said in an initiative and may be shown to everybody, newest first; only those of the ids where some are
 * named.
 */
export async function quotableWords(
  db: Db,
  labId: LabId,
  initiativeId: string,
  ids: readonly string[] | null = null,
): Promise<QuotableWords[]> {
  const only = ids ? sql`and c.id = any(${sql.param(ids)}::uuid[])` : sql``
  const found = await db.execute<QuotableWords>(sql`
    select c.id, c.title, c.body, c.language from contribution c
    where c.lab_id = ${labId} and c.initiative_id = ${initiativeId} and c.about_id is null
      and ${quotable} ${only}
    order by c.received_at desc, c.id desc limit ${quotableMax}`)
  return found.rows
}
