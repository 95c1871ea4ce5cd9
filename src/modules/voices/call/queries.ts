import { and, eq } from 'drizzle-orm'
import type { Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'
import { callForVoices, type CallRow } from './schema.ts'

/** What an initiative asks people, if it asks anything. */
export async function lookCall(
  db: Db,
  labId: LabId,
  initiativeId: string,
): Promise<CallRow | null> {
  const found = await db
    .select()
    .from(callForVoices)
    .where(and(eq(callForVoices.labId, labId), eq(callForVoices.initiativeId, initiativeId)))
  return found[0] ?? null
}
