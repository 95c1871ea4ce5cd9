import { sql } from 'drizzle-orm'
import type { CommandContext } from '../../../platform/command.ts'

/** Takes the extracts of a story out of published findings: from now on each says only that one was withdrawn. */
export async function takeBackQuotes(ctx: CommandContext, contributionId: string): Promise<void> {
  const { db, labId, now } = ctx
  const gone = await db.execute<{ findingId: string; extractId: string }>(sql`
    update finding_extract fe set withdrawn_at = ${now.toISOString()}::timestamptz
    from extract e, finding f
    where fe.lab_id = ${labId} and fe.withdrawn_at is null
      and e.lab_id = fe.lab_id and e.id = fe.extract_id and e.contribution_id = ${contributionId}
      and f.lab_id = fe.lab_id and f.id = fe.finding_id and f.state = 'published'
    returning fe.finding_id as "findingId", fe.extract_id as "extractId"`)
  for (const { findingId, extractId } of gone.rows) {
    ctx.record({ name: 'finding-extract.withdrawn', subject: findingId, data: { extractId } })
  }
}
