import type { ThreadThing } from '../../platform/manifest.ts'
import type { LinkId, Relation, ThingRef } from './schema.ts'
import type { Edge, Walk } from './walk.ts'

/** A thing that may be read, with how it hangs on the one before. */
export type Strand = {
  key: string
  ref: ThingRef
  thing: ThreadThing
  /** How it is tied to the one before; none where something unseen lies between. */
  tie: { linkId: LinkId; relation: Relation } | null
  /** What lies further along; empty when it was shown before. */
  further: Strand[]
  shownBefore: boolean
}

/** A walk as one person may see it. */
export type Thread = {
  cameFrom: Strand[]
  cameOfIt: Strand[]
  /** Things on the walk that this person may not see. */
  unseen: number
  cut: boolean
  /** Edges between things that may be seen, also past unseen ones. */
  edges: { from: string; to: string }[]
  seen: Map<string, { ref: ThingRef; thing: ThreadThing }>
}

type Way = 'back' | 'on'

/** Makes a walk from `start` readable: unseen things are counted, and the path goes on behind them. */
export function threadOf(walk: Walk, start: string, described: Map<string, ThreadThing>): Thread {
  const seen: Thread['seen'] = new Map()
  for (const [key, ref] of walk.things) {
    const thing = described.get(key)
    if (thing) seen.set(key, { ref, thing })
  }
  const cameFrom = strands(walk.edges, start, 'back', seen)
  const cameOfIt = strands(walk.edges, start, 'on', seen)
  const edges = [...seenEdges(walk.edges, seen).values()]
  return { cameFrom, cameOfIt, unseen: walk.things.size - seen.size, cut: walk.cut, edges, seen }
}

type Tied = { key: string; tie: Strand['tie'] }

/** What may be seen next to a thing, looking past what may not. */
function nextSeen(edges: readonly Edge[], key: string, way: Way, seen: Thread['seen']): Tied[] {
  const found = new Map<string, Tied>()
  const passed = new Set<string>()
  const look = (from: string, direct: boolean) => {
    for (const edge of edges) {
      if ((way === 'back' ? edge.to : edge.from) !== from) continue
      const next = way === 'back' ? edge.from : edge.to
      if (seen.has(next)) {
        const tie = direct ? { linkId: edge.id, relation: edge.relation } : null
        if (direct || !found.has(next)) found.set(next, { key: next, tie })
      } else if (!passed.has(next)) {
        passed.add(next)
        look(next, false)
      }
    }
  }
  look(key, true)
  return [...found.values()]
}

function strands(edges: readonly Edge[], start: string, way: Way, seen: Thread['seen']): Strand[] {
  const shown = new Set<string>([start])
  const from = (key: string): Strand[] =>
    nextSeen(edges, key, way, seen).map(({ key: next, tie }) => {
      const shownBefore = shown.has(next)
      shown.add(next)
      const further = shownBefore ? [] : from(next)
      return { key: next, ...seen.get(next)!, tie, further, shownBefore }
    })
  return from(start)
}

function seenEdges(edges: readonly Edge[], seen: Thread['seen']) {
  const found = new Map<string, { from: string; to: string }>()
  for (const from of seen.keys())
    for (const { key: to } of nextSeen(edges, from, 'on', seen))
      found.set(`${from} ${to}`, { from, to })
  return found
}
