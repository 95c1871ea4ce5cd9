import { and, eq } from 'drizzle-orm'
import type { LabId } from '../../../shared/id.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { Db } from '../../../platform/db/database.ts'
import { initiative, type InitiativeId, type InitiativeRow } from './schema.ts'

/** An initiative of this lab; there is nothing to answer without it. */
export async function findInitiative(db: Db, labId: LabId, id: string): Promise<InitiativeRow> {
  const found = await db
    .select()
    .from(initiative)
    .where(and(eq(initiative.labId, labId), eq(initiative.id, id as InitiativeId)))
  if (!found[0]) throw new NotFound()
  return found[0]
}

/** The same, held until the change is over, so that two changes come one after the other. */
export async function holdInitiative(db: Db, labId: LabId, id: string): Promise<InitiativeRow> {
  const found = await db
    .select()
    .from(initiative)
    .where(and(eq(initiative.labId, labId), eq(initiative.id, id as InitiativeId)))
    .for('update')
  if (!found[0]) throw new NotFound()
  return found[0]
}
