import { sql } from 'drizzle-orm'
import type { CommandContext } from '../../platform/command.ts'

/** Changes of one lab's map come one after the other: no entry and no tie is made twice at once. */
export async function holdMap({ db, labId }: CommandContext): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`ecosystem ${labId}`}, 0))`)
}
