import {
  array,
  assert,
  constantFrom,
  double,
  integer,
  property,
  record,
  tuple,
  uint8Array,
} from 'fast-check'
import { expect, test } from 'vitest'
import { readPoints, writePoints } from './point-file.ts'

const far = double({ min: -30, max: 30, noNaN: true })
const anyGroups = array(
  record({ id: constantFrom(-1, 0, 3, 250), places: array(tuple(far, far), { maxLength: 50 }) }),
  { maxLength: 5 },
)

test('every point comes back, in its group, within a step of the grid', () => {
  assert(
    property(anyGroups, (given) => {
      const groups = given.map(({ id, places }) => ({
        id,
        x: places.map(([x]) => x),
        y: places.map(([, y]) => y),
      }))
      const read = readPoints(writePoints(groups))!
      const { left, right, bottom, top } = read.bounds
      const step = Math.max(right - left, top - bottom) / 65_535 + 1e-5
      const sorted = (some: Iterable<number>) => [...some].toSorted((a, b) => a - b)
      for (const id of [-1, 0, 3, 250]) {
        for (const axis of ['x', 'y'] as const) {
          const wrote = sorted(groups.flatMap((one) => (one.id === id ? [...one[axis]] : [])))
          const got = sorted([...read[axis]].filter((_, n) => read.group[n] === id))
          expect(got).toHaveLength(wrote.length)
          got.forEach((at, n) => expect(Math.abs(at - wrote[n]!)).toBeLessThan(step))
        }
      }
    }),
    { numRuns: 100 },
  )
})

/** People spread without a pattern. */
function spread(count: number) {
  const at = (times: number) => Float64Array.from({ length: count }, (_, n) => (n * times) % 1)
  return { x: at(0.6180339887), y: at(0.7548776662) }
}

test('ten thousand people take less than sixty thousand bytes, a hundred thousand are possible', () => {
  const { x, y } = spread(10_000)
  const groups = [0, 1, 2, 3, 4].map((id) => ({
    id,
    x: x.subarray(id * 2_000, id * 2_000 + 2_000),
    y: y.subarray(id * 2_000, id * 2_000 + 2_000),
  }))
  expect(writePoints(groups).length).toBeLessThan(35_000)
  const many = writePoints([{ id: 0, ...spread(100_000) }])
  expect(many.length).toBeLessThan(400_000)
  expect(readPoints(many)!.x).toHaveLength(100_000)
})

test('the order of people does not show', () => {
  const { x, y } = spread(500)
  const one = writePoints([{ id: 0, x, y }])
  expect(writePoints([{ id: 0, x: x.toReversed(), y: y.toReversed() }])).toEqual(one)
})

test('nobody is a file too', () => {
  expect(readPoints(writePoints([]))).toMatchObject({
    x: new Float32Array(),
    group: new Int16Array(),
  })
})

test('what is no such file, another version or cut off is not read, and never breaks', () => {
  const file = writePoints([{ id: 0, ...spread(50) }])
  const newer = file.slice()
  newer[3] = 9
  for (const bad of [new Uint8Array(), newer, file.slice(0, 10), file.slice(0, -1)])
    expect(readPoints(bad)).toBeNull()
  const shifted = new Uint8Array(file.length + 3)
  shifted.set(file, 3)
  expect(readPoints(shifted.subarray(3))).toEqual(readPoints(file))
  assert(
    property(uint8Array({ maxLength: 200 }), integer({ min: 0, max: 60 }), (tail, kept) => {
      const bytes = new Uint8Array([...file.slice(0, kept), ...tail])
      const read = readPoints(bytes)
      if (read) expect(read.x.length).toBeLessThanOrEqual(bytes.length)
    }),
    { numRuns: 200 },
  )
})
