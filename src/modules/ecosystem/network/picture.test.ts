import { expect, test } from 'vitest'
import { drawNetwork } from './picture.ts'

const node = (id: string, name = id) => ({ id, name, helix: 'public' as const })
const tie = (fromId: string, toId: string, strength = 2) => ({ fromId, toId, strength })

test('lines of one look are one path, and what is not placed yet is counted', () => {
  const nodes = [node('a'), node('b'), node('c'), node('d')]
  const places = { a: [0, 0], b: [100, 0], c: [0, 100] } as const
  const ties = [tie('a', 'b'), tie('a', 'c'), tie('b', 'c', 3), tie('a', 'd'), tie('x', 'y')]
  const { lines, waiting } = drawNetwork(nodes, ties, places)
  expect(waiting).toBe(1)
  expect(lines).toEqual([
    { look: 'tie-2', d: 'M0 0L100 0M0 0L0 100' },
    { look: 'tie-3', d: 'M100 0L0 100' },
  ])
})

test('names cover neither each other nor a point, and lie within the picture', () => {
  const nodes = Array.from({ length: 60 }, (_, at) => node(`n${at}`, `The body number ${at}`))
  const places = Object.fromEntries(
    nodes.map(({ id }, at) => [id, [(at % 6) * 80, Math.floor(at / 6) * 60] as [number, number]]),
  )
  const { labels, box, unit } = drawNetwork(nodes, [], places)
  expect(labels.length).toBeGreaterThan(10)
  for (const [at, { x, y, text }] of labels.entries()) {
    const width = text.length * 5.5 * unit
    const drawn = text.length * 6.18 * unit
    expect(x - drawn / 2).toBeGreaterThanOrEqual(box.x - 1)
    expect(x + drawn / 2).toBeLessThanOrEqual(box.x + box.width + 1)
    for (const other of labels.slice(at + 1)) {
      const beside = Math.abs(other.x - x) >= width - 1
      expect(beside || Math.abs(other.y - y) >= 12 * unit - 1).toBe(true)
    }
  }
})

test('nothing to draw is a picture all the same', () => {
  expect(drawNetwork([], [], {}).box.width).toBeGreaterThan(0)
})
