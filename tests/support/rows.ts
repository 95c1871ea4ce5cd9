import type { SQL } from 'drizzle-orm'
import { inLab } from '../../src/platform/db/database.ts'
import type { LabEntry } from '../../src/platform/lab-directory.ts'
import type { TestApp } from './app.ts'

/** Writes rows that a test needs and no form makes so fast or so many of. */
export async function insertRows(app: TestApp, lab: LabEntry, statement: SQL): Promise<void> {
  await inLab(app.database, lab.id, (db) => db.execute(statement))
}
