import { sql } from 'drizzle-orm'
import type { CommandContext } from '../../../platform/command.ts'
import { inLab, type Db } from '../../../platform/db/database.ts'
import { addJob, type Job } from '../../../platform/jobs.ts'
import type { Answers } from './input.ts'

const forgetPhotosJob = 'voices.forget-photos'
/** Who takes a picture away and adds it again at once still has it. */
const waitMs = 5 * 60_000

type Photos = readonly { answers: Answers }[]

/** Has pictures that are in drafts no longer taken off the disk a little after the change is kept. */
export function forgetPhotosOf({ now, enqueueAt }: CommandContext, drafts: Photos): void {
  const hashes = photosIn(drafts)
  if (hashes.length === 0) return
  enqueueAt(new Date(now.getTime() + waitMs), forgetPhotosJob, { hashes })
}

/** The same for drafts of one lab that the night takes away. */
export async function sweepPhotosOf(db: Db, labId: string, drafts: Photos): Promise<void> {
  const hashes = photosIn(drafts)
  if (hashes.length > 0) await addJob(db, forgetPhotosJob, { labId, hashes })
}

function photosIn(drafts: Photos): string[] {
  return drafts.flatMap(({ answers }) => answers.place?.photos ?? []).map(({ sha256 }) => sha256)
}

/** Takes pictures off the disk that nothing sent and no other draft of the lab names. */
export const forgetPhotos: Job = {
  name: forgetPhotosJob,
  async run(parts, { labId, hashes }) {
    const gone = hashes as string[]
    const wanted = sql`any(${sql.param(gone)}::text[])`
    const named = await inLab(parts.database, labId, (db) =>
      db.execute<{ sha256: string }>(sql`
        select sha256 from blob where lab_id = ${labId} and sha256 = ${wanted}
        union select photo ->> 'sha256' from saying_draft d
          cross join lateral jsonb_array_elements(d.answers -> 'place' -> 'photos') photo
          where d.lab_id = ${labId} and photo ->> 'sha256' = ${wanted}`),
    )
    const kept = new Set(named.rows.map(({ sha256 }) => sha256))
    for (const sha256 of gone) if (!kept.has(sha256)) await parts.blobs.remove(labId, { sha256 })
  },
}
