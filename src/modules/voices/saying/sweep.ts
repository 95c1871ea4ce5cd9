import { sql } from 'drizzle-orm'
import type { Sweep } from '../../../platform/manifest.ts'
import { draftDays } from './draft.ts'
import { sweepPhotosOf } from './forget-photos.ts'
import type { Answers } from './input.ts'

/** Takes away what was begun and not sent for a week, with its pictures. */
export const sweepDrafts: Sweep = async (db, now) => {
  const before = new Date(now.getTime() - draftDays * 24 * 3600 * 1000).toISOString()
  const gone = await db.execute<{ labId: string; answers: Answers }>(sql`
    delete from saying_draft where changed_at < ${before} returning lab_id as "labId", answers`)
  for (const [labId, drafts] of Map.groupBy(gone.rows, (one) => one.labId)) {
    await sweepPhotosOf(db, labId, drafts)
  }
}
