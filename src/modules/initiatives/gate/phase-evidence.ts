import { and, asc, eq, isNull } from 'drizzle-orm'
import type { AppContext } from '../../../platform/http/routes.ts'
import { mayReadEvidence } from '../evidence/policy.ts'
import { evidence } from '../evidence/schema.ts'
import type { PhaseId } from '../process/schema.ts'

/** What the reader may read of the evidence that stands in a phase, in the order it was added. */
export async function phaseEvidence({ var: { labId, actor, read } }: AppContext, phaseId: PhaseId) {
  const found = await read((db) =>
    db
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
      .orderBy(asc(evidence.addedAt), asc(evidence.id)),
  )
  return found.filter((one) => mayReadEvidence(actor, one).ok)
}
export type PhaseEvidence = Awaited<ReturnType<typeof phaseEvidence>>[number]
