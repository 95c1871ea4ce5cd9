import type { Thread } from './thread.ts'

/** Rows of the picture: the thing itself is 0, what it came from lies above, what came of it below. */
export function levelsOf(thread: Thread, start: string): Map<string, number> {
  const levels = new Map([[start, 0]])
  spread(thread, start, levels, 1)
  spread(thread, start, levels, -1)
  return levels
}

/** Each thing one row further than the furthest that leads to it, so that arrows point one way. */
function spread(thread: Thread, start: string, levels: Map<string, number>, step: 1 | -1): void {
  const edges = thread.edges.map(({ from, to }) =>
    step === 1 ? { from, to } : { from: to, to: from },
  )
  let edge = new Set([start])
  for (let turn = 1; edge.size > 0 && turn <= thread.seen.size; turn++) {
    const next = new Set<string>()
    for (const { from, to } of edges)
      if (edge.has(from) && to !== start) {
        levels.set(to, turn * step)
        next.add(to)
      }
    edge = next
  }
}
