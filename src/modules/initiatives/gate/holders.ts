import { and, eq, gt, inArray, isNull, lte, or, sql, type SQL } from 'drizzle-orm'
import type { Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'
import type { Role } from '../../../shared/role.ts'
import { participant, roleHeld } from '../../people/index.ts'
import type { InitiativeId } from '../initiative/schema.ts'

export type Holder = {
  participantId: string
  name: string
  role: Role
  /** Null: in the whole lab. */
  initiativeId: string | null
}

/** The calendar day it is now in the lab's own time zone. */
export function labToday(labId: LabId, now: Date): SQL<string> {
  return sql`(${now.toISOString()}::timestamptz at time zone (select time_zone from lab where id = ${labId}))::date`
}

/** The same day as '2026-11-22', for a policy to compare. */
export async function lookToday(db: Db, labId: LabId, now: Date): Promise<string> {
  const found = await db.execute<{ today: string }>(
    sql`select ${labToday(labId, now)}::text as today`,
  )
  return found.rows[0]!.today
}

/** Who holds the roles now, in the lab or in one of the initiatives, substitutes included: one query. */
export async function holdersIn(
  db: Db,
  labId: LabId,
  wanted: readonly Role[],
  initiativeIds: readonly string[],
  now: Date,
): Promise<Holder[]> {
  if (wanted.length === 0 || initiativeIds.length === 0) return []
  const today = labToday(labId, now)
  return db
    .select({
      participantId: roleHeld.participantId,
      name: participant.name,
      role: roleHeld.role,
      initiativeId: roleHeld.initiativeId,
    })
    .from(roleHeld)
    .innerJoin(
      participant,
      and(eq(participant.labId, roleHeld.labId), eq(participant.id, roleHeld.participantId)),
    )
    .where(
      and(
        eq(roleHeld.labId, labId),
        inArray(roleHeld.role, [...wanted]),
        isNull(roleHeld.endedAt),
        or(isNull(roleHeld.startsOn), lte(roleHeld.startsOn, today)),
        or(isNull(roleHeld.endsOn), gt(roleHeld.endsOn, today)),
        or(
          isNull(roleHeld.initiativeId),
          inArray(roleHeld.initiativeId, initiativeIds as InitiativeId[]),
        ),
      ),
    )
    .orderBy(participant.name, roleHeld.participantId)
}

/** Those of the holders who hold the role in one initiative, each person once. */
export function holdersHere(
  holders: readonly Holder[],
  role: Role,
  initiativeId: string,
): Holder[] {
  const here = holders.filter(
    (one) => one.role === role && (one.initiativeId === null || one.initiativeId === initiativeId),
  )
  return [...new Map(here.map((one) => [one.participantId, one])).values()]
}
