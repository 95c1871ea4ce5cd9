import { and, eq, sql } from 'drizzle-orm'
import { rows, type Db } from '../../../../platform/db/database.ts'
import { NotFound } from '../../../../platform/errors.ts'
import { isUuid, type LabId } from '../../../../shared/id.ts'
import { readinessReview, type ReadinessReviewId, type ReadinessReviewRow } from '../schema.ts'

type Which = { stakeholderId: string; readinessReviewId: string }

/** A review of an organisation, also one that was taken away; `hold` keeps it until the change is over. */
export async function findReview(
  db: Db,
  labId: LabId,
  { stakeholderId, readinessReviewId }: Which,
  hold = false,
): Promise<ReadinessReviewRow> {
  if (!isUuid(stakeholderId) || !isUuid(readinessReviewId)) throw new NotFound()
  const query = db
    .select()
    .from(readinessReview)
    .where(
      and(
        eq(readinessReview.labId, labId),
        eq(readinessReview.id, readinessReviewId as ReadinessReviewId),
        sql`${readinessReview.stakeholderId} = ${stakeholderId}`,
      ),
    )
  const [found] = hold ? await query.for('update') : await query
  if (!found) throw new NotFound()
  return found
}

const reviewsMax = 100

/** The reviews of an organisation, the newest first. */
export async function reviewsOf(db: Db, labId: LabId, id: string): Promise<ReadinessReviewRow[]> {
  return db
    .select()
    .from(readinessReview)
    .where(
      and(
        eq(readinessReview.labId, labId),
        sql`${readinessReview.stakeholderId} = ${id} and ${readinessReview.removedAt} is null`,
      ),
    )
    .orderBy(sql`${readinessReview.heldOn} desc, ${readinessReview.id} desc`)
    .limit(reviewsMax)
}

const changed = {
  name: 'readiness-review-actions',
  text: `select a.id, a.what from readiness_review_action r
    join change_action a on a.lab_id = r.lab_id and a.id = r.change_action_id
    where r.lab_id = $1 and r.readiness_review_id = $2 order by a.due_on, a.id`,
}

/** The actions that a review changed. */
export async function actionsOf(
  db: Db,
  labId: LabId,
  id: string,
): Promise<{ id: string; what: string }[]> {
  return rows<{ id: string; what: string }>(db, changed, [labId, id])
}
