import { and, eq } from 'drizzle-orm'
import { blob } from '../../../platform/blobs/index.ts'
import type { Db } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { LabId } from '../../../shared/id.ts'
import { activity } from '../activity/schema.ts'
import type { InitiativeId } from '../initiative/schema.ts'
import { evidence, type EvidenceId, type EvidenceRow } from './schema.ts'

/** Evidence of this initiative. */
export async function findEvidence(
  db: Db,
  labId: LabId,
  initiativeId: string,
  evidenceId: string,
): Promise<EvidenceRow> {
  const found = await db
    .select()
    .from(evidence)
    .where(
      and(
        eq(evidence.labId, labId),
        eq(evidence.id, evidenceId as EvidenceId),
        eq(evidence.initiativeId, initiativeId as InitiativeId),
      ),
    )
  if (!found[0]) throw new NotFound()
  return found[0]
}

/** A piece of evidence as a list shows it. */
export type ListedEvidence = EvidenceRow & {
  fileName: string | null
  activityTitle: EvidenceRow['title'] | null
}

/** All evidence of an initiative, newest first, with the names of files and activities. */
export async function evidenceOf(
  db: Db,
  labId: LabId,
  initiativeId: string,
): Promise<ListedEvidence[]> {
  const found = await db
    .select({ evidence, fileName: blob.fileName, activityTitle: activity.title })
    .from(evidence)
    .leftJoin(blob, and(eq(blob.labId, evidence.labId), eq(blob.id, evidence.blobId)))
    .leftJoin(
      activity,
      and(eq(activity.labId, evidence.labId), eq(activity.id, evidence.activityId)),
    )
    .where(and(eq(evidence.labId, labId), eq(evidence.initiativeId, initiativeId as InitiativeId)))
    .orderBy(evidence.addedAt, evidence.id)
  return found.map(({ evidence: row, ...names }) => ({ ...row, ...names })).toReversed()
}
