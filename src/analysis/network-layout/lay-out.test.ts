import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layOut, type LayoutEdge, type LayoutNode } from './index.ts'

const nodes: LayoutNode[] = Array.from({ length: 24 }, (_, at) => ({ id: `n${at}`, field: at % 4 }))
const edges: LayoutEdge[] = Array.from({ length: 40 }, (_, at) => ({
  from: `n${(at * 7) % 24}`,
  to: `n${(at * 5 + 1) % 24}`,
  strength: 1 + (at % 3),
}))

test('the same network lies the same, in whatever order it is handed in', () => {
  const once = layOut({ nodes, edges })
  expect(layOut({ nodes, edges })).toEqual(once)
  const turned = layOut({ nodes: nodes.toReversed(), edges: edges.toReversed() })
  expect(new Map([...turned].toSorted())).toEqual(new Map([...once].toSorted()))
})

test('points keep apart, and each field has its quarter', () => {
  const laid = layOut({ nodes, edges: [] })
  const at = [...laid.values()]
  for (const [place, [x, y]] of at.entries()) {
    for (const [ox, oy] of at.slice(place + 1))
      expect(Math.hypot(x - ox, y - oy)).toBeGreaterThan(30)
  }
  expect(laid.get('n0')!.map(Math.sign)).toEqual([-1, -1])
  expect(laid.get('n2')!.map(Math.sign)).toEqual([1, 1])
})

test('two that are tied lie nearer than two that are not', () => {
  const two = (tied: boolean) => {
    const pair = [nodes[0]!, nodes[1]!]
    const laid = layOut({ nodes: pair, edges: tied ? [{ from: 'n0', to: 'n1', strength: 3 }] : [] })
    return Math.abs(laid.get('n0')![0] - laid.get('n1')![0])
  }
  expect(two(true)).toBeLessThan(two(false))
})

test('whatever is handed in, every point gets one place in whole units', () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd', 'e')
  const edge = fc.record({ from: id, to: id, strength: fc.integer({ min: 1, max: 3 }) })
  fc.assert(
    fc.property(fc.uniqueArray(id), fc.array(edge, { maxLength: 12 }), (ids, some) => {
      const laid = layOut({ nodes: ids.map((one) => ({ id: one, field: 1 })), edges: some })
      expect([...laid.keys()].toSorted()).toEqual(ids.toSorted())
      for (const place of laid.values()) expect(place.every(Number.isSafeInteger)).toBe(true)
    }),
    { numRuns: 30 },
  )
})
