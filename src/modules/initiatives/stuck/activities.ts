import { and, eq, inArray, sql, type SQL, isNull } from 'drizzle-orm'
import type { Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'
import type { LocalText } from '../../../shared/language.ts'
import { livingId, participant } from '../../people/index.ts'
import { activity, type ActivityState } from '../activity/schema.ts'
import { labToday } from '../../../platform/db/lab-today.ts'
import { initiative } from '../initiative/schema.ts'
import { phase } from '../process/schema.ts'

/** How many pieces of work one page of what is stuck shows. */
const activitiesMax = 200
/** Work that is due within these days is worth telling its owner. */
const soonDays = 7
/** Work without an owner is stuck when its phase has been open for longer than these days. */
const ownerlessDays = 7

/** A piece of work of a running initiative in an open phase, and why it is looked at. */
export type WatchedActivity = {
  id: string
  initiativeId: string
  title: LocalText
  initiativeTitle: LocalText
  state: ActivityState
  because: string
  dueOn: string | null
  changedAt: Date
  overdue: boolean
  ownerName: string | null
}

/** Work that is blocked, overdue or nobody's, longest waiting first. */
export async function stuckActivities(db: Db, labId: LabId, now: Date): Promise<WatchedActivity[]> {
  const overdue = overdueOn(labToday(labId, now))
  return activitiesWhere(
    db,
    labId,
    overdue,
    sql`(${activity.state} = 'blocked' or ${overdue} or (${activity.ownerId} is null and ${phase.openedAt} < ${ownerlessSince(now)}))`,
  )
}

/** Work of one person that is blocked, overdue or due within a week. */
export async function activitiesOfMine(
  db: Db,
  labId: LabId,
  participantId: string,
  now: Date,
): Promise<WatchedActivity[]> {
  const today = labToday(labId, now)
  const overdue = overdueOn(today)
  return activitiesWhere(
    db,
    labId,
    overdue,
    sql`${livingId(activity.labId, activity.ownerId)} = ${participantId}
      and (${activity.state} = 'blocked' or ${activity.dueOn} <= ${today} + ${soonDays}::int)`,
  )
}

/** Work in a phase that opened lately may still find its owner. */
function ownerlessSince(now: Date): string {
  return new Date(now.getTime() - ownerlessDays * 24 * 3600 * 1000).toISOString()
}

function overdueOn(today: SQL): SQL<boolean> {
  return sql<boolean>`coalesce(${activity.dueOn} < ${today}, false)`
}

async function activitiesWhere(
  db: Db,
  labId: LabId,
  overdue: SQL<boolean>,
  condition: SQL,
): Promise<WatchedActivity[]> {
  const { id, initiativeId, title, state, because, dueOn, changedAt } = activity
  return db
    .select({
      id,
      initiativeId,
      title,
      initiativeTitle: initiative.title,
      state,
      because,
      dueOn,
      changedAt,
      overdue,
      ownerName: participant.name,
    })
    .from(activity)
    .innerJoin(phase, and(eq(phase.labId, activity.labId), eq(phase.id, activity.phaseId)))
    .innerJoin(
      initiative,
      and(eq(initiative.labId, activity.labId), eq(initiative.id, activity.initiativeId)),
    )
    .leftJoin(
      participant,
      and(
        eq(participant.labId, activity.labId),
        eq(participant.id, livingId(activity.labId, activity.ownerId)),
      ),
    )
    .where(
      and(
        eq(activity.labId, labId),
        inArray(activity.state, ['to-do', 'doing', 'blocked']),
        isNull(activity.retiredAt),
        eq(phase.state, 'open'),
        eq(initiative.state, 'running'),
        condition,
      ),
    )
    .orderBy(sql`${activity.dueOn} nulls last`, activity.changedAt)
    .limit(activitiesMax)
}
