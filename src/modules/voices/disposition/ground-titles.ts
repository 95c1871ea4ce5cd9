import type { Actor } from '../../../platform/actor.ts'
import type { Db } from '../../../platform/db/database.ts'
import type { ThreadKind, ThreadThing } from '../../../platform/manifest.ts'
import type { LabId } from '../../../shared/id.ts'

type Named = { restsOnKind: string | null; restsOnId: string | null; mergedInto: string | null }

/** What answers rest on and were merged into, by 'kind:id', of what the reader may see: a query for each kind. */
export async function groundTitles(
  db: Db,
  labId: LabId,
  actor: Actor,
  kinds: ReadonlyMap<string, ThreadKind>,
  answers: readonly Named[],
): Promise<Map<string, ThreadThing>> {
  const refs = answers.flatMap(({ restsOnKind, restsOnId, mergedInto }) => [
    ...(restsOnKind && restsOnId ? [{ kind: restsOnKind, id: restsOnId }] : []),
    ...(mergedInto ? [{ kind: 'contribution', id: mergedInto }] : []),
  ])
  const found = new Map<string, ThreadThing>()
  for (const [kind, named] of Map.groupBy(refs, (ref) => ref.kind)) {
    const ids = [...new Set(named.map(({ id }) => id))]
    const things = await kinds.get(kind)?.describe(db, labId, actor, ids)
    for (const [id, thing] of things ?? []) found.set(`${kind}:${id}`, thing)
  }
  return found
}
