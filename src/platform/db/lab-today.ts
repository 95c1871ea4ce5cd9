import { sql, type SQL } from 'drizzle-orm'
import type { LabId } from '../../shared/id.ts'
import type { Db } from './database.ts'

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
