import { sql, type SQL } from 'drizzle-orm'
import type { Role } from '../../../shared/role.ts'
import { roleHeld } from './schema.ts'

/** A role counts from its first day until the day it ends, unless it was taken back. */
export function activeOn(today: string): SQL {
  return sql`${roleHeld.endedAt} is null
    and (${roleHeld.startsOn} is null or ${roleHeld.startsOn} <= ${today}::date)
    and (${roleHeld.endsOn} is null or ${roleHeld.endsOn} > ${today}::date)`
}

/** The roles of each person a query lists; tables are named in full, for Drizzle leaves them out where it sees one. */
export function rolesOn(today: string): SQL<Role[]> {
  return sql<Role[]>`array(
    select distinct role_held.role from role_held
    where role_held.lab_id = participant.lab_id
      and role_held.participant_id = participant.id and ${activeOn(today)})`
}
