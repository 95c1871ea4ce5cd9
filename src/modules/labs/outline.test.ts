import { expect, test } from 'vitest'
import { outlineOf } from './outline.ts'

const harbour = { name: 'Harbour', latitude: 55, longitude: -8 }
const hill = { name: 'Hill', latitude: 55.2, longitude: -8.4 }
const moor = { name: 'Moor', latitude: 54.8, longitude: -7.6 }

test('north is up, east is right, and everything is on the sheet', () => {
  const { points, width, height } = outlineOf([harbour, hill, moor])
  const at = Object.fromEntries(points.map((point) => [point.name, point]))
  expect(at.Hill!.y).toBeLessThan(at.Harbour!.y)
  expect(at.Hill!.x).toBeLessThan(at.Moor!.x)
  for (const { x, y } of points) {
    expect(x).toBeGreaterThan(0)
    expect(x).toBeLessThan(width)
    expect(y).toBeGreaterThan(0)
    expect(y).toBeLessThan(height)
  }
})

test('a degree of longitude is drawn as short as it is up north', () => {
  const { points } = outlineOf([
    { name: 'a', latitude: 60, longitude: 10 },
    { name: 'b', latitude: 60, longitude: 11 },
    { name: 'c', latitude: 61, longitude: 10 },
  ])
  const [a, b, c] = [points[0]!, points[1]!, points[2]!]
  expect((b.x - a.x) / (a.y - c.y)).toBeCloseTo(0.4924, 2)
})

test('all places are joined with one line less than there are places', () => {
  const many = Array.from({ length: 30 }, (_, n) => ({
    name: `Place ${n}`,
    latitude: 55 + Math.sin(n),
    longitude: 10 + Math.cos(n * 3),
  }))
  const { joined, labels } = outlineOf(many)
  expect(joined).toHaveLength(29)
  expect(new Set(joined.flat().map((point) => point.name)).size).toBe(30)
  expect(labels.length).toBeGreaterThan(0)
  expect(labels.length).toBeLessThanOrEqual(6)
})

test('one place alone, or none, is still a picture', () => {
  expect(outlineOf([harbour]).points).toEqual([{ name: 'Harbour', x: 170, y: 30 }])
  expect(outlineOf([]).points).toEqual([])
})
