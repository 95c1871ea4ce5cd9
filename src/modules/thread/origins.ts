import { and, eq, inArray } from 'drizzle-orm'
import type { Db } from '../../platform/db/database.ts'
import type { LabId } from '../../shared/id.ts'
import { link, type ThingRef } from './schema.ts'

/** The ids of the things of some kinds that a thing came from directly; whoever may read them. */
export async function nearOriginsOf(
  db: Db,
  labId: LabId,
  thing: ThingRef,
  kinds: readonly string[],
): Promise<string[]> {
  const found = await db
    .select({ id: link.fromId })
    .from(link)
    .where(
      and(
        eq(link.labId, labId),
        eq(link.toKind, thing.kind),
        eq(link.toId, thing.id),
        inArray(link.fromKind, kinds as string[]),
      ),
    )
  return found.map(({ id }) => id)
}
