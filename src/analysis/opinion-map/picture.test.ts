import { array, assert, double, property, tuple } from 'fast-check'
import { expect, test } from 'vitest'
import { convexHull, type Place } from './hull.ts'
import { pictureOf } from './picture.ts'

/** Groups as clouds of people round their middles. */
function clouds(...sizes: number[]) {
  const places: Place[] = []
  const groups = sizes.map((size, g) => {
    const members = Array.from({ length: size }, (_, n) => {
      const [turn, far] = [n * 2.4, Math.sqrt(n / size)]
      places.push([g * 4 + far * Math.cos(turn), far * Math.sin(turn)])
      return places.length - 1
    })
    return { id: g * 10, x: g * 4, y: 0, members }
  })
  const at = (axis: 0 | 1) => Float64Array.from(places, (place) => place[axis])
  return { positions: { x: at(0), y: at(1) }, groups } as Parameters<typeof pictureOf>[0]
}

test('at most four hundred people are drawn, in proportion to groups and always the same', () => {
  const map = clouds(3_000, 1_500, 500)
  const { dots, groups } = pictureOf(map)
  const count = (id: number) => dots.filter(({ group }) => group === id).length
  expect([count(0), count(10), count(20)]).toEqual([240, 120, 40])
  expect(groups.map(({ size }) => size)).toEqual([3_000, 1_500, 500])
  expect(pictureOf(map)).toEqual(pictureOf(map))
  expect(JSON.parse(JSON.stringify(pictureOf(map)))).toEqual(pictureOf(map))
})

test('few people are all drawn', () => {
  expect(pictureOf(clouds(20, 10)).dots).toHaveLength(30)
  expect(pictureOf(clouds(20, 10)).density).toBeNull()
})

test('one person far out does not swallow the picture', () => {
  const map = clouds(200, 200)
  map.positions.x[7] = 1_000
  const { groups } = pictureOf(map)
  expect(Math.max(...groups[0]!.hull.map(([x]) => x))).toBeLessThan(2)
})

test('a group below the least number is not told apart', () => {
  const { groups, dots } = pictureOf(clouds(40, 4, 3), { smallMin: 5 })
  expect(groups.map(({ id }) => id)).toEqual([0])
  expect(dots.filter(({ group }) => group === null)).toHaveLength(7)
  expect(dots.some(({ group }) => group === 10 || group === 20)).toBe(false)
})

test('names of groups lie on the far side of their hulls', () => {
  const { groups } = pictureOf(clouds(100, 100))
  expect(groups[0]!.label[0]).toBeLessThan(-0.9)
  expect(groups[1]!.label[0]).toBeGreaterThan(4.9)
})

test('a large map says how many stand where', () => {
  const { density } = pictureOf(clouds(2_000, 1_000))
  const total = density!.counts.reduce((sum, one) => sum + one, 0)
  expect(density!.counts).toHaveLength(density!.columns * density!.rows)
  expect(total).toBeGreaterThan(2_700)
  expect(total).toBeLessThanOrEqual(3_000)
})

test('nobody, and everybody on one spot, can be drawn', () => {
  expect(pictureOf(clouds())).toEqual({
    bounds: { left: 0, right: 0, bottom: 0, top: 0 },
    groups: [],
    dots: [],
    density: null,
  })
  const map = clouds(10)
  map.positions.x.fill(1)
  map.positions.y.fill(2)
  expect(pictureOf(map).groups[0]).toMatchObject({ hull: [[1, 2]], label: [1, 2] })
})

const anyPlaces = array(
  tuple(double({ min: -9, max: 9, noNaN: true }), double({ min: -9, max: 9, noNaN: true })),
  { minLength: 3, maxLength: 60 },
)

test('a hull turns left at each corner and holds everybody', () => {
  assert(
    property(anyPlaces, (places) => {
      const hull = convexHull(places)
      for (const [n, [ax, ay]] of hull.entries()) {
        const [bx, by] = hull[(n + 1) % hull.length]!
        for (const [x, y] of places)
          expect((bx - ax) * (y - ay) - (by - ay) * (x - ax)).toBeGreaterThan(-1e-6)
      }
      expect(
        hull.every((corner) => places.some(([x, y]) => x === corner[0] && y === corner[1])),
      ).toBe(true)
    }),
    { numRuns: 100 },
  )
})
