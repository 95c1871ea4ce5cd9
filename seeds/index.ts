import { sql } from 'drizzle-orm'
import { onSite } from '../src/platform/db/database.ts'
import type { AppParts } from '../src/platform/parts.ts'
import { seedDemo } from './demo/index.ts'

/** The worlds an empty database can be filled with. */
export const worlds = { demo: seedDemo } as const
export type World = keyof typeof worlds

/** Whether no lab has been made yet. */
export async function isEmpty(parts: AppParts): Promise<boolean> {
  return onSite(parts.database, async (db) => {
    const found = await db.execute(sql`select 1 from lab limit 1`)
    return found.rowCount === 0
  })
}

/** Fills the database with a world, through the same commands that people use. */
export async function seedWorld(parts: AppParts, world: World): Promise<void> {
  await worlds[world](parts)
  parts.labs.forget()
}
