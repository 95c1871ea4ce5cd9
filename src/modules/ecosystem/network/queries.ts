import { rows, type Db } from '../../../platform/db/database.ts'
import { canonical } from '../../../platform/facts.ts'
import { hashOf } from '../../../platform/ids.ts'
import { helices, type Helix } from '../../../shared/helix.ts'
import type { LabId } from '../../../shared/id.ts'
import { jsonRows } from '../json-rows.ts'
import type { View } from '../policy.ts'
import { entriesMax } from '../stakeholder/queries.ts'
import { visibleTo } from '../stakeholder/visible.ts'
import { tiesMax } from '../tie/limits.ts'
import { tiesSeen } from '../tie/queries.ts'

/** A point of the picture. */
export type NetworkNode = { id: string; name: string; helix: Helix }
/** A line of the picture. */
export type NetworkTie = {
  fromId: string
  toId: string
  strength: 1 | 2 | 3
  since: string | null
  until: string | null
}
export type Positions = Readonly<Record<string, readonly [x: number, y: number]>>

const nodesBy = (view: View) => ({
  name: `ecosystem-nodes-${view}`,
  text: `select s.id, s.name, s.helix from stakeholder s
    where s.lab_id = $1 and ${visibleTo(view)} order by s.id limit ${entriesMax}`,
})
const tiesBy = (view: View) => ({
  name: `ecosystem-graph-${view}`,
  text: `select t.from_id as "fromId", t.to_id as "toId", t.strength, t.since::text, t.until::text
    from ${tiesSeen(view)} order by t.id limit ${tiesMax}`,
})
const layout = {
  name: 'ecosystem-layout',
  text: 'select positions from network_layout where lab_id = $1',
}

/** The points that a reader may see: one query. */
export async function findNodes(db: Db, labId: LabId, view: View): Promise<NetworkNode[]> {
  return jsonRows<NetworkNode>(db, nodesBy(view), [labId])
}

/** The points and lines that a reader may see. Two queries. */
export async function findGraph(db: Db, labId: LabId, view: View) {
  const nodes = await findNodes(db, labId, view)
  const ties = await jsonRows<NetworkTie>(db, tiesBy(view), [labId])
  return { nodes, ties }
}
export type Graph = Awaited<ReturnType<typeof findGraph>>

/** Where the points lie; empty while no job has placed them. */
export async function findPositions(db: Db, labId: LabId): Promise<Positions> {
  const [found] = await rows<{ positions: Positions }>(db, layout, [labId])
  return found?.positions ?? {}
}

/** What the picture depends on, and nothing else: another name or another day moves no point. */
export function hashOfGraph({ nodes, ties }: Graph): string {
  const points = nodes.map(({ id, helix }) => [id, helix])
  return hashOf(
    canonical([points, ties.map(({ fromId, toId, strength }) => [fromId, toId, strength])]),
  )
}

/** The quarter of the picture that a sector has. */
export function fieldOf(helix: Helix): number {
  return helices.indexOf(helix)
}
