import { and, desc, eq, sql } from 'drizzle-orm'
import type { Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'
import { erasure, type Erasure } from './schema.ts'

/** How a person was forgotten, if they were. */
export async function lookErasure(
  db: Db,
  labId: LabId,
  participantId: string,
): Promise<Erasure | undefined> {
  const found = await db
    .select()
    .from(erasure)
    .where(and(eq(erasure.labId, labId), sql`${erasure.participantId} = ${participantId}`))
    .orderBy(desc(erasure.at))
    .limit(1)
  return found[0]
}

/** How much a person has said, for the page that says what would go. */
export async function countVoices(
  db: Db,
  labId: LabId,
  participantId: string,
): Promise<{ said: number; quoted: number }> {
  const found = await db.execute<{ said: number; quoted: number }>(sql`
    select count(*)::int as said, count(*) filter (where exists (
      select from extract e join finding_extract f on f.lab_id = e.lab_id and f.extract_id = e.id
      where e.lab_id = c.lab_id and e.contribution_id = c.id and f.withdrawn_at is null))::int as quoted
    from contribution c join participant p on p.lab_id = c.lab_id and p.id = c.participant_id
    where c.lab_id = ${labId} and coalesce(p.merged_into, p.id) = (
      select coalesce(me.merged_into, me.id) from participant me
      where me.lab_id = ${labId} and me.id = ${participantId})`)
  return found.rows[0]!
}
