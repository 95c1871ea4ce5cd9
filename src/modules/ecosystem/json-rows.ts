import { rows, type Db } from '../../platform/db/database.ts'

/**
 * Runs one prepared statement whose rows come as one JSON text: for a thousand rows and more, which the driver would
 * take apart value by value. Days are asked for as text; moments would come as text.
 */
export async function jsonRows<T>(
  db: Db,
  { name, text }: { name: string; text: string },
  values: unknown[],
): Promise<T[]> {
  const whole = `select coalesce(json_agg(row), '[]') as list from (${text}) row`
  const [found] = await rows<{ list: T[] }>(db, { name, text: whole }, values)
  return found!.list
}
