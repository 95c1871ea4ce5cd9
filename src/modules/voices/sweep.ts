import { sql } from 'drizzle-orm'
import type { Sweep } from '../../platform/manifest.ts'
import { sweepDrafts } from './saying/sweep.ts'

/** How long a call that was begun, and a file that nobody brought in, are kept. */
const callDays = 7
const fileDays = 30

/** Takes away what was begun and never finished: drafts of the form, calls, and files that were only looked at. */
export const sweepVoices: Sweep = async (db, now) => {
  await sweepDrafts(db, now)
  const before = (days: number) => new Date(now.getTime() - days * 24 * 3600 * 1000).toISOString()
  await db.execute(sql`delete from call_draft where saved_at < ${before(callDays)}`)
  const old = sql`select lab_id, id, file_id from import_run
    where state in ('uploaded', 'checked', 'failed') and moved_at < ${before(fileDays)}`
  await db.execute(sql`delete from import_line line using (${old}) run
    where line.lab_id = run.lab_id and line.import_run_id = run.id`)
  await db.execute(sql`delete from import_piece piece using (${old}) run
    where piece.lab_id = run.lab_id and piece.file_id = run.file_id`)
  await db.execute(
    sql`delete from import_run where (lab_id, id) in (select lab_id, id from (${old}) run)`,
  )
}
