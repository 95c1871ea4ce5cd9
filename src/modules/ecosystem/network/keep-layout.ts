import { eq, sql } from 'drizzle-orm'
import { inLab } from '../../../platform/db/database.ts'
import type { Listener } from '../../../platform/jobs.ts'
import type { AppParts } from '../../../platform/parts.ts'
import { layOutInWorker } from '../../../platform/worker/index.ts'
import type { LabId } from '../../../shared/id.ts'
import { networkLayout } from '../schema.ts'
import { fieldOf, findGraph, hashOfGraph } from './queries.ts'

/** Facts after which the picture may lie otherwise. */
const changing = [
  'stakeholder.added',
  'stakeholder.changed',
  'stakeholder.removed',
  'stakeholder.returned',
  'stakeholder.merged',
  'tie.made',
  'tie.changed',
  'tie.removed',
  'tie.returned',
  'ecosystem.imported',
]

/** Places the points again after a change: in a job, for it may take seconds. Many changes at once are one piece of work. */
export const layoutListeners: readonly Listener[] = changing.map((fact) => ({
  name: `ecosystem-layout-after-${fact}`,
  fact,
  oncePerLab: true,
  run: (parts, { labId }) => keepLayout(parts, labId),
}))

/** Works out and keeps where the points lie; nothing is done where the picture would be the same. */
async function keepLayout(parts: AppParts, labId: LabId): Promise<void> {
  const readAt = parts.clock.now()
  const { graph, hash, isKept } = await inLab(parts.database, labId, async (db) => {
    const read = await findGraph(db, labId, 'keeper')
    const made = hashOfGraph(read)
    const { graphHash } = networkLayout
    const kept = await db
      .select({ graphHash })
      .from(networkLayout)
      .where(eq(networkLayout.labId, labId))
    return { graph: read, hash: made, isKept: kept[0]?.graphHash === made }
  })
  if (isKept) return
  const laid = await layOutInWorker({
    nodes: graph.nodes.map(({ id, helix }) => ({ id, field: fieldOf(helix) })),
    edges: graph.ties.map(({ fromId: from, toId: to, strength }) => ({ from, to, strength })),
  })
  const positions = JSON.stringify(Object.fromEntries(laid))
  const at = readAt.toISOString()
  // Of two jobs at once the one that read later knows more.
  await inLab(parts.database, labId, (db) =>
    db.execute(sql`insert into network_layout (lab_id, graph_hash, positions, read_at)
      values (${labId}, ${hash}, ${positions}::jsonb, ${at})
      on conflict (lab_id) do update set graph_hash = excluded.graph_hash,
        positions = excluded.positions, read_at = excluded.read_at
      where network_layout.read_at <= excluded.read_at`),
  )
}
