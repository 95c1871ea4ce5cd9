import { sql, type SQL } from 'drizzle-orm'
import { roleHeld } from './schema.ts'

/** A role counts from its first day until the day it ends, unless it was taken back. */
export function activeOn(today: string): SQL {
  return sql`${roleHeld.endedAt} is null
    and (${roleHeld.startsOn} is null or ${roleHeld.startsOn} <= ${today}::date)
    and (${roleHeld.endsOn} is null or ${roleHeld.endsOn} > ${today}::date)`
}
