import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'
import { evidence } from '../evidence/schema.ts'
import type { PhaseId } from '../process/schema.ts'

/** The evidence of a phase that stands, in the order it was added: what somebody reads before signing. */
export async function phaseEvidence(db: Db, labId: LabId, phaseId: PhaseId) {
  return db
    .select({
      id: evidence.id,
      title: evidence.title,
      public: evidence.public,
      initiativeId: evidence.initiativeId,
      withdrawnAt: evidence.withdrawnAt,
    })
    .from(evidence)
    .where(
      and(eq(evidence.labId, labId), eq(evidence.phaseId, phaseId), isNull(evidence.withdrawnAt)),
    )
    .orderBy(asc(evidence.addedAt), asc(evidence.id))
}
export type PhaseEvidence = Awaited<ReturnType<typeof phaseEvidence>>[number]
