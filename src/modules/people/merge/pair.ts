import { and, asc, eq, inArray, isNull, or } from 'drizzle-orm'
import type { RoleHeld } from '../../../platform/actor.ts'
import type { Db } from '../../../platform/db/database.ts'
import type { Id, LabId } from '../../../shared/id.ts'
import { consent } from '../consent/schema.ts'
import { groupMember } from '../group/schema.ts'
import { participant, type Participant } from '../participant/schema.ts'
import { roleHeld } from '../role/schema.ts'
import type { Pair } from './plan.ts'

/** Two entries with all that may go over; `hold` keeps everybody else from changing them until the end. */
export async function lookPair(
  db: Db,
  labId: LabId,
  keptId: Id<'participant'>,
  doubleId: Id<'participant'>,
  hold = false,
): Promise<Pair | undefined> {
  const ids = [keptId, doubleId]
  const entries = await lookEntries(db, labId, ids, hold)
  const kept = entries.find(({ id }) => id === keptId)
  const double = entries.find(({ id }) => id === doubleId)
  if (!kept || !double) return undefined
  const mine = and(eq(roleHeld.labId, labId), isNull(roleHeld.endedAt))
  const either = or(inArray(roleHeld.participantId, ids), inArray(roleHeld.substituteFor, ids))
  const followers = await db
    .select({ id: participant.id })
    .from(participant)
    .where(and(eq(participant.labId, labId), eq(participant.mergedInto, doubleId)))
  return {
    kept,
    double,
    roles: await db.select().from(roleHeld).where(and(mine, either)).orderBy(asc(roleHeld.id)),
    stays: await db
      .select()
      .from(groupMember)
      .where(and(eq(groupMember.labId, labId), inArray(groupMember.participantId, ids))),
    consents: await db
      .select()
      .from(consent)
      .where(and(eq(consent.labId, labId), inArray(consent.participantId, ids))),
    followers: followers.map(({ id }) => id),
  }
}

/** Held in the order of their ids, so that two merges of the same people wait for each other. */
async function lookEntries(
  db: Db,
  labId: LabId,
  ids: Id<'participant'>[],
  hold: boolean,
): Promise<Participant[]> {
  const query = db
    .select()
    .from(participant)
    .where(and(eq(participant.labId, labId), inArray(participant.id, ids)))
    .orderBy(asc(participant.id))
  return hold ? query.for('update') : query
}

/** The roles that either of the two holds or will hold. */
export function rolesOfPair({ kept, double, roles }: Pair): RoleHeld[] {
  return roles.filter(
    ({ participantId }) => participantId === kept.id || participantId === double.id,
  )
}
