import { and, asc, eq, inArray, isNull, or, sql } from 'drizzle-orm'
import type { Db } from '../../../platform/db/database.ts'
import type { RoleHeld } from '../../../platform/actor.ts'
import type { Id, LabId } from '../../../shared/id.ts'
import type { Role } from '../../../shared/role.ts'
import { keeperRoles } from '../keepers.ts'
import { participant } from '../participant/schema.ts'
import { activeOn } from './active.ts'
import { roleHeld } from './schema.ts'

export type Holder = {
  participantId: Id<'participant'>
  name: string
  role: Role
  initiativeId: Id<'initiative'> | null
}

/** Who holds one of the roles today, in the whole lab or, where one is named, in that initiative; substitutes included. */
export async function holdersOf(
  db: Db,
  labId: LabId,
  roles: readonly Role[],
  initiativeId: string | null,
  today: string,
): Promise<Holder[]> {
  if (roles.length === 0) return []
  const { role, participantId } = roleHeld
  const scope = initiativeId
    ? or(isNull(roleHeld.initiativeId), eq(roleHeld.initiativeId, initiativeId as Id<'initiative'>))
    : isNull(roleHeld.initiativeId)
  return db
    .selectDistinct({
      participantId,
      name: participant.name,
      role,
      initiativeId: roleHeld.initiativeId,
    })
    .from(roleHeld)
    .innerJoin(
      participant,
      and(eq(participant.labId, roleHeld.labId), eq(participant.id, participantId)),
    )
    .where(
      and(
        eq(roleHeld.labId, labId),
        isNull(participant.mergedInto),
        inArray(role, [...roles]),
        scope,
        activeOn(today),
      ),
    )
    .orderBy(asc(participant.name), asc(participantId), asc(role))
}

/**
 * Coordinators and champions of the whole lab: they stand in for each other, also where communities keep one from
 * seeing another in the list of people.
 */
export async function colleaguesOf(
  db: Db,
  labId: LabId,
  today: string,
): Promise<Id<'participant'>[]> {
  const found = await holdersOf(db, labId, keeperRoles, null, today)
  return found.map(({ participantId }) => participantId)
}

/** The roles a person holds today, as an actor would carry them. */
export async function grantsOf(
  db: Db,
  labId: LabId,
  participantId: Id<'participant'>,
  today: string,
): Promise<RoleHeld[]> {
  return db
    .selectDistinct({ role: roleHeld.role, initiativeId: roleHeld.initiativeId })
    .from(roleHeld)
    .where(
      and(eq(roleHeld.labId, labId), eq(roleHeld.participantId, participantId), activeOn(today)),
    )
}

export type PersonRole = {
  id: Id<'role-held'>
  role: Role
  initiativeId: Id<'initiative'> | null
  startsOn: string | null
  endsOn: string | null
  endedAt: Date | null
  active: boolean
  substituteFor: string | null
}

/** Every role a person holds, will hold or has held, the present ones first. */
export async function rolesOfPerson(
  db: Db,
  labId: LabId,
  participantId: Id<'participant'>,
  today: string,
): Promise<PersonRole[]> {
  const active = sql<boolean>`(${activeOn(today)})`
  return db
    .select({
      id: roleHeld.id,
      role: roleHeld.role,
      initiativeId: roleHeld.initiativeId,
      startsOn: roleHeld.startsOn,
      endsOn: roleHeld.endsOn,
      endedAt: roleHeld.endedAt,
      active,
      substituteFor: participant.name,
    })
    .from(roleHeld)
    .leftJoin(
      participant,
      and(eq(participant.labId, roleHeld.labId), eq(participant.id, roleHeld.substituteFor)),
    )
    .where(and(eq(roleHeld.labId, labId), eq(roleHeld.participantId, participantId)))
    .orderBy(sql`${active} desc`, sql`${roleHeld.givenAt} desc`)
    .limit(200)
}
