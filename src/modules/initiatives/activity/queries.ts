import { and, eq } from 'drizzle-orm'
import type { Db } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { LabId } from '../../../shared/id.ts'
import type { InitiativeId } from '../initiative/schema.ts'
import { phase } from '../process/schema.ts'
import { activity, type ActivityId, type ActivityRow } from './schema.ts'

/** How many activities a form offers. */
const activitiesMax = 300

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

/** The activities of an initiative for choosing one, in the order of their phases. */
export async function activitiesToPick(db: Db, labId: LabId, initiativeId: string) {
  return db
    .select({ id: activity.id, title: activity.title, phaseName: phase.name })
    .from(activity)
    .innerJoin(phase, and(eq(phase.labId, activity.labId), eq(phase.id, activity.phaseId)))
    .where(and(eq(activity.labId, labId), eq(activity.initiativeId, initiativeId as InitiativeId)))
    .orderBy(phase.position, activity.position)
    .limit(activitiesMax)
}
