import { and, eq } from 'drizzle-orm'
import type { Db } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { LabId } from '../../../shared/id.ts'
import type { InitiativeId } from '../initiative/schema.ts'
import { activity, type ActivityId, type ActivityRow } from './schema.ts'

/** An activity of this initiative. */
export async function findActivity(
  db: Db,
  labId: LabId,
  initiativeId: string,
  activityId: string,
): Promise<ActivityRow> {
  const found = await db
    .select()
    .from(activity)
    .where(
      and(
        eq(activity.labId, labId),
        eq(activity.id, activityId as ActivityId),
        eq(activity.initiativeId, initiativeId as InitiativeId),
      ),
    )
  if (!found[0]) throw new NotFound()
  return found[0]
}
