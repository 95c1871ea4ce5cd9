import type { Db } from './db/database.ts'
import type { AppContext } from './http/routes.ts'
import type { Beside, BesideLink } from './manifest.ts'

/** What higher modules put on a page about one thing: one query for each of them at most, in their order. */
export async function besidesOn(
  c: AppContext,
  db: Db,
  on: Beside['on'],
  thingId: string,
): Promise<BesideLink[]> {
  const { parts, labId, lab, actor } = c.var
  const place = { db, labId, lab: lab.slug, actor, now: parts.clock.now(), thingId }
  const found: BesideLink[] = []
  for (const beside of parts.besides) {
    if (beside.on === on) found.push(...(await beside.links(place)))
  }
  return found.toSorted((a, b) => a.order - b.order)
}
