import { rows, type Db } from '../../../platform/db/database.ts'
import type { ThreadThing } from '../../../platform/manifest.ts'
import type { AppContext } from '../../../platform/http/routes.ts'

/** What people said that stands beside the numbers of a pilot. */
const kinds = ['contribution', 'finding'] as const
const storiesMax = 20

const linked = {
  name: 'pilot-stories',
  text: `select from_kind as kind, from_id as id from link
      where lab_id = $1 and to_kind = 'pilot' and to_id = $2 and from_kind = any($3)
    union select to_kind, to_id from link
      where lab_id = $1 and from_kind = 'pilot' and from_id = $2 and to_kind = any($3)
    limit ${storiesMax}`,
}

/** The stories and findings tied to a pilot by the thread, as far as the reader may read them: one query for each kind. */
export async function storiesOf(
  { var: { labId, actor, parts } }: AppContext,
  db: Db,
  pilotId: string,
): Promise<ThreadThing[]> {
  const found = await rows<{ kind: string; id: string }>(db, linked, [labId, pilotId, kinds])
  const things: ThreadThing[] = []
  for (const kind of kinds) {
    const ids = found.filter((one) => one.kind === kind).map(({ id }) => id)
    if (ids.length === 0) continue
    const described = await parts.threadKinds.get(kind)?.describe(db, labId, actor, ids)
    things.push(...(described?.values() ?? []))
  }
  return things
}
