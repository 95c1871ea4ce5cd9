import { sql } from 'drizzle-orm'
import { inLab } from '../db/database.ts'
import type { CommandContext } from '../command.ts'
import type { Job } from '../jobs.ts'

const forgetFilesJob = 'blobs.forget'

/** Takes away the rows of files that nobody may have any more; the bytes go once the change is kept. */
export async function forgetBlobs(ctx: CommandContext, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const gone = await ctx.db.execute<{ sha256: string }>(sql`
    delete from blob where lab_id = ${ctx.labId} and id = any(${sql.param([...ids])}::uuid[])
    returning sha256`)
  const hashes = [...new Set(gone.rows.map(({ sha256 }) => sha256))]
  if (hashes.length > 0) ctx.enqueue(forgetFilesJob, { hashes })
}

/** Takes bytes off the disk that no row of the lab names. */
export const forgetFiles: Job = {
  name: forgetFilesJob,
  async run(parts, { labId, hashes }) {
    const asked = hashes as string[]
    const named = await inLab(parts.database, labId, async (db) => {
      const found = await db.execute<{ sha256: string }>(sql`
        select sha256 from blob where lab_id = ${labId} and sha256 = any(${sql.param(asked)}::text[])`)
      return new Set(found.rows.map(({ sha256 }) => sha256))
    })
    for (const sha256 of asked) {
      if (!named.has(sha256)) await parts.blobs.remove(labId, { sha256 })
    }
  },
}
