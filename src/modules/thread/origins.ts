import { and, eq } from 'drizzle-orm'
import type { Db } from '../../platform/db/database.ts'
import type { LabId } from '../../shared/id.ts'
import { link, type ThingRef } from './schema.ts'

/** The ids of the things of one kind that a thing came from directly; whoever may read them. */
export async function nearOriginsOf(
  db: Db,
  labId: LabId,
  thing: ThingRef,
  kind: string,
): Promise<string[]> {
  const found = await db
    .select({ id: link.fromId })
    .from(link)
    .where(
      and(
        eq(link.labId, labId),
        eq(link.toKind, thing.kind),
        eq(link.toId, thing.id),
        eq(link.fromKind, kind),
      ),
    )
  return found.map(({ id }) => id)
}
