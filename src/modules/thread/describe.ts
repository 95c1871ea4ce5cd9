import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/db/database.ts'
import type { ThreadKind, ThreadThing } from '../../platform/manifest.ts'
import type { LabId } from '../../shared/id.ts'
import type { ThingRef } from './schema.ts'

export type ThreadKinds = ReadonlyMap<string, ThreadKind>

/** One name for a thing, whatever its kind. */
export function keyOf({ kind, id }: ThingRef): string {
  return `${kind}:${id}`
}

/** What the actor may read of these things, by key: one batch for each kind. The rest is missing. */
export async function describeAll(
  db: Db,
  labId: LabId,
  actor: Actor,
  kinds: ThreadKinds,
  refs: readonly ThingRef[],
): Promise<Map<string, ThreadThing>> {
  const found = new Map<string, ThreadThing>()
  for (const kind of new Set(refs.map((ref) => ref.kind))) {
    const ids = [...new Set(refs.filter((ref) => ref.kind === kind).map((ref) => ref.id))]
    const things = await kinds.get(kind)?.describe(db, labId, actor, ids)
    for (const [id, thing] of things ?? []) found.set(keyOf({ kind, id }), thing)
  }
  return found
}
