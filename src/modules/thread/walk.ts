import { rows, type Db } from '../../platform/db/database.ts'
import type { LabId } from '../../shared/id.ts'
import { keyOf } from './describe.ts'
import type { LinkId, Relation, ThingRef } from './schema.ts'

/** How far the walk goes, and how many things it shows. */
export const depthMax = 12
export const thingsMax = 200
const rowsMax = 3000

/** One edge found on the walk, by the keys of its ends. */
export type Edge = { id: LinkId; from: string; to: string; relation: Relation }

/** What lies around a thing: edges both ways, the things at their ends, and whether there was more. */
export type Walk = { edges: Edge[]; things: Map<string, ThingRef>; cut: boolean }

type WalkedRow = {
  id: LinkId
  from_kind: string
  from_id: string
  to_kind: string
  to_id: string
  relation: Relation
  depth: number
}

/*
 * Both ways in one statement. `union` keeps each edge once for each depth, so that many ways to one thing
 * cost rows, not time without end; the outer limit stops the walk itself.
 */
const bothWays = {
  name: 'thread-walk',
  text: `
    with recursive walk (way, kind, id, depth, link_id, from_kind, from_id, to_kind, to_id, relation) as (
      select way, $2::text, $3::uuid, 0, null::uuid, null::text, null::uuid, null::text, null::uuid, null::text
      from (values ('back'), ('on')) as ways (way)
      union
      select w.way, next.kind, next.id, w.depth + 1,
        next.link_id, next.from_kind, next.from_id, next.to_kind, next.to_id, next.relation
      from walk w cross join lateral (
        select l.from_kind as kind, l.from_id as id, l.id as link_id,
          l.from_kind, l.from_id, l.to_kind, l.to_id, l.relation
        from link l where w.way = 'back' and l.lab_id = $1 and l.to_kind = w.kind and l.to_id = w.id
        union all
        select l.to_kind, l.to_id, l.id, l.from_kind, l.from_id, l.to_kind, l.to_id, l.relation
        from link l where w.way = 'on' and l.lab_id = $1 and l.from_kind = w.kind and l.from_id = w.id
      ) as next
      where w.depth <= ${depthMax}
    )
    select link_id as id, from_kind, from_id, to_kind, to_id, relation, depth
    from walk where link_id is not null limit ${rowsMax + 1}`,
}

/** Walks both ways from a thing, nearest first, in one query. */
export async function walkFrom(db: Db, labId: LabId, start: ThingRef): Promise<Walk> {
  const found = await rows<WalkedRow>(db, bothWays, [labId, start.kind, start.id])
  const things = new Map([[keyOf(start), start]])
  const edges = new Map<string, Edge>()
  let cut = found.length > rowsMax
  for (const row of found) {
    const from = { kind: row.from_kind, id: row.from_id }
    const to = { kind: row.to_kind, id: row.to_id }
    if (row.depth > depthMax || !roomFor(things, from, to)) {
      cut = true
      continue
    }
    things.set(keyOf(from), from)
    things.set(keyOf(to), to)
    edges.set(row.id, { id: row.id, from: keyOf(from), to: keyOf(to), relation: row.relation })
  }
  return { edges: [...edges.values()], things, cut }
}

function roomFor(things: Map<string, ThingRef>, from: ThingRef, to: ThingRef): boolean {
  const added = Number(!things.has(keyOf(from))) + Number(!things.has(keyOf(to)))
  return things.size + added <= thingsMax
}
